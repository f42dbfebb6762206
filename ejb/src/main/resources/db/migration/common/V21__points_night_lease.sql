-- A node that died in the middle of a night gives it back: the lease is in the database's UTC time.
alter table points_night add holder varchar(64);
alter table points_night add lease_until timestamp(6);
alter table points_night add ended_at timestamp(6);
update points_night set ended_at = claimed_at;
