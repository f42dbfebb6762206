-- The price list (code tarif) of a group's customers (F056); a group without one has its store's own.
alter table customer_group add price_list varchar(20);

-- Who writes off the ended instruments of a brand for a day: the node whose row stands here.
create table instrument_night (
    brand_id ${bigint} not null,
    business_date date not null,
    started_at timestamp(6) not null,
    ended_at timestamp(6),
    written_off ${bigint},
    constraint pk_instrument_night primary key (brand_id, business_date)
);
