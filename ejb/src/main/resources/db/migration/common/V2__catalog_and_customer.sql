create table family (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    code varchar(40) not null,
    name varchar(100) not null,
    parent_id ${bigint},
    version ${bigint} not null,
    constraint uq_family_code unique (brand_id, code)
);

create table product (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    reference varchar(40) not null,
    description varchar(200) not null,
    search_key varchar(260) not null,
    family_id ${bigint},
    sub_family_id ${bigint},
    vat_rate_bp integer not null,
    price_minor ${bigint} not null,
    discounted smallint not null,
    on_sale smallint not null,
    points_excluded smallint not null,
    stock_managed smallint not null,
    active smallint not null,
    version ${bigint} not null,
    constraint uq_product_reference unique (brand_id, reference),
    constraint ck_product_vat check (vat_rate_bp between 0 and 10000)
);
create index ix_product_search on product (brand_id, search_key);

create table customer_group (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    name varchar(60) not null,
    version ${bigint} not null,
    constraint uq_customer_group unique (brand_id, name)
);

create table customer (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    customer_no ${bigint} not null,
    title varchar(10),
    last_name varchar(80),
    first_name varchar(80),
    search_key varchar(200) not null,
    email varchar(254),
    phone varchar(30),
    mobile varchar(30),
    address_line varchar(200),
    postal_code varchar(12),
    city varchar(80),
    country varchar(2),
    birth_day smallint,
    birth_month smallint,
    birth_year smallint,
    group_id ${bigint},
    observation varchar(250),
    permanent_rate_bp integer not null,
    language varchar(2) not null,
    source varchar(40),
    store_id ${bigint},
    created_on date not null,
    active smallint not null,
    root_id ${bigint},
    version ${bigint} not null,
    constraint uq_customer_no unique (brand_id, customer_no),
    constraint ck_customer_rate check (permanent_rate_bp between 0 and 10000),
    constraint ck_customer_birth_day check (birth_day between 1 and 31),
    constraint ck_customer_birth_month check (birth_month between 1 and 12)
);
create index ix_customer_search on customer (brand_id, search_key);
create index ix_customer_birth on customer (birth_month, birth_day, id);
create index ix_customer_mobile on customer (brand_id, mobile);

-- Next customer number of a brand, taken by a guarded update.
create table customer_counter (
    brand_id ${bigint} not null primary key,
    last_no ${bigint} not null
);

-- E-mail uniqueness (F005, D-16) as a claim: trimmed, lower case.
create table email_claim (
    brand_id ${bigint} not null,
    email varchar(254) not null,
    customer_id ${bigint} not null,
    constraint pk_email_claim primary key (brand_id, email)
);
create index ix_email_claim_customer on email_claim (customer_id);
