-- What a use of a reward card gives, frozen at its issue: a rate in basis points, or an article.
alter table instrument add reward_rate_bp integer;
alter table instrument add reward_product_id ${bigint};
create index ix_instrument_reward on instrument (reward_product_id);

-- Booked. What a customer answered when a pouch of vouchers was offered (F064); the vouchers are instruments.
create table pouch_answer (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    customer_id ${bigint} not null,
    programme_id ${bigint} not null,
    programme_version_id ${bigint} not null,
    answer varchar(10) not null,
    business_date date not null,
    booked_at timestamp(6) not null,
    store_id ${bigint} not null,
    till_id ${bigint},
    sale_id ${bigint},
    user_id ${bigint} not null,
    user_level smallint not null,
    constraint ck_pouch_answer check (answer in ('GIVEN', 'DECLINED'))
);
create index ix_pouch_answer_customer on pouch_answer (customer_id, programme_id);
create index ix_pouch_answer_programme on pouch_answer (programme_version_id);
create index ix_pouch_answer_sale on pouch_answer (sale_id);
