-- The part of a line that single-purpose stored value paid: its VAT was paid with the load (AT-75).
alter table sale_line add prepaid_minor ${bigint} default 0 not null;

-- What stands on a paper voucher of somebody else that paid (AT-38).
alter table payment add reference varchar(60);

-- F008: a customer who must not leave deposits.
alter table customer add no_deposit smallint default 0 not null;

-- The instrument that this one replaced when it was lost.
alter table instrument add replaces_id ${bigint};
create index ix_instrument_replaces on instrument (replaces_id);
create index ix_instrument_ends on instrument (brand_id, status, expires_on, id);

-- Booked: what was put on a wallet, and negative rows for what came back of it. The bonus is what was given on top.
create table instrument_load (
    instrument_id ${bigint} not null,
    sale_id ${bigint} not null,
    line_no integer not null,
    load_sale_id ${bigint} not null,
    load_line_no integer not null,
    loaded_on date not null,
    paid_minor ${bigint} not null,
    bonus_minor ${bigint} not null,
    constraint pk_instrument_load primary key (instrument_id, sale_id, line_no),
    constraint fk_instrument_load foreign key (instrument_id) references instrument (id)
);
create index ix_instrument_load_sale on instrument_load (load_sale_id);

-- What a basket or a client reserves for a few minutes; ends by itself on the database's clock (hard-parts, OFBiz).
-- holder is the basket or the client-made id of the sale to come; amount is minor units or uses.
create table instrument_hold (
    id ${bigint} not null primary key,
    instrument_id ${bigint} not null,
    holder varchar(50) not null,
    till_id ${bigint} not null,
    amount ${bigint} not null,
    user_id ${bigint} not null,
    expires_at timestamp(6) not null,
    constraint uq_instrument_hold unique (instrument_id, holder),
    constraint fk_instrument_hold foreign key (instrument_id) references instrument (id),
    constraint ck_instrument_hold_amount check (amount > 0)
);
create index ix_instrument_hold_holder on instrument_hold (holder);
create index ix_instrument_hold_till on instrument_hold (till_id);
