-- How often a coupon is used, one row that all tills share: guarded, and the last thing a sale locks.
create table coupon_count (
    programme_id ${bigint} not null primary key,
    uses ${bigint} not null,
    constraint fk_coupon_count foreign key (programme_id) references programme (id),
    constraint ck_coupon_count check (uses >= 0)
);

-- Booked with the sale. released_by is the return that brought the last unit back; then the use counts no more (AT-32).
create table coupon_use (
    sale_id ${bigint} not null,
    programme_id ${bigint} not null,
    programme_version_id ${bigint} not null,
    customer_id ${bigint},
    booked_at timestamp(6) not null,
    released_by ${bigint},
    constraint pk_coupon_use primary key (sale_id, programme_id),
    constraint fk_coupon_use_programme foreign key (programme_id) references programme (id),
    constraint fk_coupon_use_version foreign key (programme_version_id) references programme_version (id)
);
create index ix_coupon_use_customer on coupon_use (programme_id, customer_id);
create index ix_coupon_use_version on coupon_use (programme_version_id);
