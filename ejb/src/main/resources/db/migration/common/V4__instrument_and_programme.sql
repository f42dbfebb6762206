create table programme (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    kind varchar(30) not null,
    name varchar(100) not null,
    active smallint not null,
    current_version_id ${bigint},
    version ${bigint} not null,
    constraint uq_programme_name unique (brand_id, name)
);

-- Immutable: parameters are one JSON document of the programme's kind; effects and instruments point here.
create table programme_version (
    id ${bigint} not null primary key,
    programme_id ${bigint} not null,
    version_no integer not null,
    params ${text} not null,
    created_at timestamp(6) not null,
    created_by ${bigint} not null,
    constraint uq_programme_version unique (programme_id, version_no),
    constraint fk_programme_version foreign key (programme_id) references programme (id)
);

-- Booked. GIFT_CARD and CREDIT_NOTE are tenders, VOUCHER is a price reduction (D-25).
create table instrument (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    kind varchar(20) not null,
    code varchar(40) not null,
    currency varchar(3) not null,
    status varchar(12) not null,
    account_id ${bigint} not null,
    customer_id ${bigint},
    issued_minor ${bigint} not null,
    issued_sale_id ${bigint},
    issued_store_id ${bigint} not null,
    issued_on date not null,
    valid_from date not null,
    expires_on date,
    programme_version_id ${bigint},
    business_key varchar(80),
    booked_at timestamp(6) not null,
    constraint uq_instrument_code unique (brand_id, code),
    constraint uq_instrument_key unique (business_key),
    constraint ck_instrument_kind check (kind in ('GIFT_CARD', 'CREDIT_NOTE', 'VOUCHER')),
    constraint ck_instrument_status check (status in ('ACTIVE', 'CLOSED', 'BLOCKED', 'VOID')),
    constraint ck_instrument_days check (expires_on is null or expires_on >= valid_from)
);
create index ix_instrument_customer on instrument (customer_id, status);
create index ix_instrument_sale on instrument (issued_sale_id);
create index ix_instrument_issued on instrument (brand_id, issued_on, id);
