-- What becomes of what a use leaves on a free instrument (D-01), frozen at its issue: kept, or lost with that use.
alter table instrument add remainder varchar(8) default 'KEEP' not null;
alter table instrument add constraint ck_instrument_remainder check (remainder in ('KEEP', 'FORFEIT'));
