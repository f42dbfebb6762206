-- What a programme with a limit gave in all, one row that all tills share: guarded, and the last thing a sale locks.
create table programme_count (
    programme_id ${bigint} not null primary key,
    uses ${bigint} not null,
    taken_minor ${bigint} not null,
    constraint fk_programme_count foreign key (programme_id) references programme (id),
    constraint ck_programme_count check (uses >= 0 and taken_minor >= 0)
);

-- What a sale took of it, and what its returns gave back. released_by is the return that brought the last unit back; then
-- the use counts no more.
create table programme_use (
    sale_id ${bigint} not null,
    programme_id ${bigint} not null,
    programme_version_id ${bigint} not null,
    taken_minor ${bigint} not null,
    back_minor ${bigint} not null,
    released_by ${bigint},
    constraint pk_programme_use primary key (sale_id, programme_id),
    constraint fk_programme_use foreign key (programme_id) references programme_count (programme_id),
    constraint fk_programme_use_version foreign key (programme_version_id) references programme_version (id),
    constraint ck_programme_use check (taken_minor > 0 and back_minor >= 0 and back_minor <= taken_minor)
);
create index ix_programme_use_programme on programme_use (programme_id);
create index ix_programme_use_version on programme_use (programme_version_id);
