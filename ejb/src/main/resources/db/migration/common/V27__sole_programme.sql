-- Set while a programme is in force of which the brand may have one: a stacking, or a wallet type of a code. Those saved
-- before have none until they are saved again; whoever saves another one sees them, for they were committed long ago.
alter table programme add sole_key varchar(100);
alter table programme add constraint uq_programme_sole unique (sole_key);
