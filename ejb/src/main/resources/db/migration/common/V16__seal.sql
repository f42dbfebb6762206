-- One chain of hashes through the documents of a till (ADR 0025); documents booked before have none.
alter table sale add seal varchar(80);
alter table till_head add seal varchar(80);
