-- The house: who, where, settings, and the registry of everything that can be scanned.
-- Placeholders are the vendor's names of a type: see SchemaMigration.
create sequence entity_seq start with 50 increment by 50;
create sequence booked_seq start with 1000 increment by 1000;

-- One counter per kind of reference data; a snapshot in a JVM is good while the counter stands still.
create table revision (
    name varchar(30) not null primary key,
    counter ${bigint} not null
);
insert into revision (name, counter) values ('permission', 1);
insert into revision (name, counter) values ('store', 1);
insert into revision (name, counter) values ('setting', 1);
insert into revision (name, counter) values ('programme', 1);

create table brand (
    id ${bigint} not null primary key,
    code varchar(20) not null,
    name varchar(100) not null,
    currency varchar(3) not null,
    language varchar(2) not null,
    version ${bigint} not null,
    constraint uq_brand_code unique (code)
);

create table store (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    code varchar(20) not null,
    name varchar(100) not null,
    address_line varchar(200),
    postal_code varchar(12),
    city varchar(80),
    country varchar(2) not null,
    siret varchar(14),
    vat_number varchar(20),
    phone varchar(30),
    zone varchar(40) not null,
    language varchar(2) not null,
    receipt_mode varchar(10) not null,
    footer varchar(400),
    version ${bigint} not null,
    constraint uq_store_code unique (brand_id, code),
    constraint ck_store_receipt check (receipt_mode in ('ASK', 'ALWAYS')),
    constraint fk_store_brand foreign key (brand_id) references brand (id)
);

create table till (
    id ${bigint} not null primary key,
    store_id ${bigint} not null,
    code varchar(20) not null,
    name varchar(60) not null,
    printer_address varchar(100),
    scanner_id varchar(40),
    version ${bigint} not null,
    constraint uq_till_code unique (store_id, code),
    constraint uq_till_scanner unique (scanner_id),
    constraint fk_till_store foreign key (store_id) references store (id)
);

create table app_user (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    login varchar(40) not null,
    password_hash varchar(120) not null,
    full_name varchar(100) not null,
    access_level smallint not null,
    store_id ${bigint},
    pin_hash varchar(120),
    language varchar(2) not null,
    active smallint not null,
    version ${bigint} not null,
    constraint uq_app_user_login unique (login),
    constraint ck_app_user_level check (access_level between 1 and 5)
);

-- Only what differs from the default level that the code declares.
create table permission_level (
    permission varchar(40) not null primary key,
    min_level smallint not null,
    version ${bigint} not null,
    constraint ck_permission_level check (min_level between 1 and 6)
);

create table api_key (
    id ${bigint} not null primary key,
    name varchar(60) not null,
    key_hash varchar(64) not null,
    user_id ${bigint} not null,
    store_id ${bigint} not null,
    till_id ${bigint},
    active smallint not null,
    created_at timestamp(6) not null,
    version ${bigint} not null,
    constraint uq_api_key_hash unique (key_hash),
    constraint fk_api_key_user foreign key (user_id) references app_user (id)
);

create table audit_event (
    id ${bigint} not null primary key,
    happened_at timestamp(6) not null,
    user_id ${bigint} not null,
    seller_id ${bigint} not null,
    user_level smallint not null,
    store_id ${bigint},
    till_id ${bigint},
    approver_id ${bigint},
    channel varchar(10) not null,
    permission varchar(40) not null,
    outcome varchar(10) not null,
    reason_code varchar(80),
    subject varchar(120),
    detail ${text}
);
create index ix_audit_event_at on audit_event (happened_at);

create table setting (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    store_id ${bigint} not null,
    name varchar(60) not null,
    setting_value varchar(400),
    version ${bigint} not null,
    constraint uq_setting unique (brand_id, store_id, name)
);

-- One registry for every code that a scanner can read (D-17, D-42): a code means one thing in a brand.
create table scan_code (
    brand_id ${bigint} not null,
    code varchar(40) not null,
    kind varchar(20) not null,
    target_id ${bigint} not null,
    constraint pk_scan_code primary key (brand_id, code),
    constraint ck_scan_code_kind check (kind in ('PRODUCT', 'CUSTOMER', 'INSTRUMENT', 'TICKET'))
);
create index ix_scan_code_target on scan_code (target_id, kind);

-- Money-moving calls other than sales: the client's id, what was asked (hash) and where the answer stands.
create table client_request (
    request_id varchar(36) not null primary key,
    operation varchar(40) not null,
    request_hash varchar(64) not null,
    result_id ${bigint} not null,
    booked_at timestamp(6) not null
);

-- Offset of the business clock in seconds: one row, the same for all nodes.
create table business_clock (
    id smallint not null primary key,
    offset_nanos ${bigint} not null
);
insert into business_clock (id, offset_nanos) values (1, 0);
