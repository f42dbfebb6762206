-- A node that died in the middle of a night gives it back: the lease is in the database's UTC time, not a node's.
alter table instrument_night add holder varchar(64);
alter table instrument_night add lease_until timestamp(6);
update instrument_night set lease_until = started_at where ended_at is null;
