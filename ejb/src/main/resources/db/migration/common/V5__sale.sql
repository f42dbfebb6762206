-- The head of a till: its gap-free number and the lease of the one browser that works it (B12).
create table till_head (
    till_id ${bigint} not null primary key,
    last_ticket_no ${bigint} not null,
    session_id ${bigint},
    lease_holder varchar(64),
    lease_no ${bigint} not null,
    lease_until timestamp(6)
);

create table till_session (
    id ${bigint} not null primary key,
    till_id ${bigint} not null,
    business_date date not null,
    opened_at timestamp(6) not null,
    opened_by ${bigint} not null,
    float_minor ${bigint} not null,
    closed_at timestamp(6),
    closed_by ${bigint}
);
create index ix_till_session_till on till_session (till_id, id);

-- One row per basket, one JSON document, guarded by its version. open_till_id is the till that shows it now, null
-- when it is parked or done: unique, so a till has one open basket.
create table basket (
    id ${bigint} not null primary key,
    store_id ${bigint} not null,
    till_id ${bigint} not null,
    open_till_id ${bigint},
    state varchar(10) not null,
    doc_version ${bigint} not null,
    doc ${text} not null,
    opened_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    constraint uq_basket_open unique (open_till_id),
    constraint ck_basket_state check (state in ('OPEN', 'PARKED', 'SOLD', 'DROPPED'))
);
create index ix_basket_store on basket (store_id, state);

-- Amounts are minor units of currency, VAT included; a return's amounts are negative.
create table sale (
    id ${bigint} not null primary key,
    sale_uuid varchar(36) not null,
    request_hash varchar(64) not null,
    kind varchar(10) not null,
    original_id ${bigint},
    brand_id ${bigint} not null,
    store_id ${bigint} not null,
    till_id ${bigint} not null,
    session_id ${bigint},
    ticket_no ${bigint} not null,
    basket_id ${bigint},
    business_date date not null,
    booked_at timestamp(6) not null,
    user_id ${bigint} not null,
    user_level smallint not null,
    seller_id ${bigint} not null,
    approver_id ${bigint},
    customer_id ${bigint},
    currency varchar(3) not null,
    list_minor ${bigint} not null,
    discount_minor ${bigint} not null,
    total_minor ${bigint} not null,
    change_minor ${bigint} not null,
    turnover_minor ${bigint} not null,
    points_earned ${bigint} not null,
    reason varchar(200),
    constraint uq_sale_uuid unique (sale_uuid),
    constraint uq_sale_ticket unique (till_id, ticket_no),
    constraint ck_sale_kind check (kind in ('SALE', 'RETURN'))
);
create index ix_sale_customer on sale (customer_id, business_date);
create index ix_sale_original on sale (original_id);
create index ix_sale_store on sale (store_id, business_date, id);
create index ix_sale_booked on sale (booked_at);

create table sale_line (
    sale_id ${bigint} not null,
    line_no integer not null,
    original_line_no integer,
    kind varchar(12) not null,
    product_id ${bigint},
    instrument_id ${bigint},
    reference varchar(40) not null,
    description varchar(200) not null,
    family_id ${bigint},
    quantity integer not null,
    unit_price_minor ${bigint} not null,
    catalog_price_minor ${bigint} not null,
    list_minor ${bigint} not null,
    discount_minor ${bigint} not null,
    net_minor ${bigint} not null,
    vat_rate_bp integer not null,
    vat_minor ${bigint} not null,
    override_reason varchar(200),
    returned_quantity integer not null,
    constraint pk_sale_line primary key (sale_id, line_no),
    constraint fk_sale_line foreign key (sale_id) references sale (id),
    constraint ck_sale_line_kind check (kind in ('ARTICLE', 'GIFT_CARD')),
    constraint ck_sale_line_net check (net_minor = list_minor - discount_minor)
);
create index ix_sale_line_product on sale_line (product_id);

-- What the rules did: a return reverses these rows per unit and never runs a rule again.
create table sale_effect (
    sale_id ${bigint} not null,
    effect_no integer not null,
    line_no integer,
    kind varchar(20) not null,
    rule varchar(40) not null,
    programme_version_id ${bigint},
    instrument_id ${bigint},
    unit varchar(20) not null,
    amount ${bigint} not null,
    reason_code varchar(80) not null,
    reason_args varchar(1000),
    constraint pk_sale_effect primary key (sale_id, effect_no),
    constraint fk_sale_effect foreign key (sale_id) references sale (id)
);

create table sale_vat (
    sale_id ${bigint} not null,
    vat_rate_bp integer not null,
    gross_minor ${bigint} not null,
    net_minor ${bigint} not null,
    vat_minor ${bigint} not null,
    constraint pk_sale_vat primary key (sale_id, vat_rate_bp),
    constraint fk_sale_vat foreign key (sale_id) references sale (id)
);

create table payment (
    sale_id ${bigint} not null,
    payment_no integer not null,
    tender varchar(20) not null,
    amount_minor ${bigint} not null,
    given_minor ${bigint} not null,
    instrument_id ${bigint},
    constraint pk_payment primary key (sale_id, payment_no),
    constraint fk_payment foreign key (sale_id) references sale (id),
    constraint ck_payment_tender check (tender in ('CASH', 'CARD', 'GIFT_CARD', 'CREDIT_NOTE'))
);
create index ix_payment_instrument on payment (instrument_id);
