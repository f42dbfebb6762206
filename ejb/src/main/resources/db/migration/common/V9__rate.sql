-- Rates of the customer: VIP cards (edited), club memberships (booked), and the messages that wait to be sent (booked).
create table vip_card (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    card_no varchar(40) not null,
    customer_id ${bigint} not null,
    rate_bp integer not null,
    ends_on date not null,
    mobiles varchar(120),
    version ${bigint} not null,
    constraint uq_vip_card unique (brand_id, card_no),
    constraint fk_vip_card_customer foreign key (customer_id) references customer (id),
    constraint ck_vip_card_rate check (rate_bp between 1 and 10000)
);
create index ix_vip_card_customer on vip_card (customer_id);
create index ix_vip_card_end on vip_card (brand_id, ends_on);

-- One row for each sold line of the club's product; the last valid day follows from all units that stand.
create table club_membership (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    customer_id ${bigint} not null,
    programme_id ${bigint} not null,
    programme_version_id ${bigint} not null,
    granted_on date not null,
    sale_id ${bigint} not null,
    line_no integer not null,
    units integer not null,
    taken_back integer not null,
    booked_at timestamp(6) not null,
    constraint uq_club_membership_line unique (sale_id, line_no, programme_id),
    constraint ck_club_membership_units check (taken_back between 0 and units),
    constraint fk_club_membership_customer foreign key (customer_id) references customer (id),
    constraint fk_club_membership_version foreign key (programme_version_id) references programme_version (id)
);
create index ix_club_membership_customer on club_membership (customer_id, programme_id);
create index ix_club_membership_version on club_membership (programme_version_id);

-- What the shop has to tell somebody; the key makes sure that it is told once.
create table outbox_message (
    id ${bigint} not null primary key,
    brand_id ${bigint} not null,
    store_id ${bigint} not null,
    dedupe_key varchar(120) not null,
    channel varchar(10) not null,
    address varchar(254) not null,
    language varchar(2) not null,
    text_code varchar(80) not null,
    text_args varchar(1000),
    state varchar(12) not null,
    sale_id ${bigint},
    created_at timestamp(6) not null,
    business_date date not null,
    constraint uq_outbox_message_key unique (dedupe_key),
    constraint ck_outbox_message_channel check (channel in ('SMS', 'EMAIL')),
    constraint ck_outbox_message_state check (state in ('QUEUED', 'SENT', 'FAILED', 'DROPPED'))
);
create index ix_outbox_message_state on outbox_message (state, id);
create index ix_outbox_message_sale on outbox_message (sale_id);
