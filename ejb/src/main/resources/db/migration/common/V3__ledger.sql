-- Append-only double entry (architecture 4). balance is null on contra accounts: a shared row would serialise a
-- store's tills. floor_minor is the least balance a guarded update may leave; null means it may go negative.
create table account (
    id ${bigint} not null primary key,
    code varchar(80) not null,
    kind varchar(20) not null,
    unit varchar(20) not null,
    customer_id ${bigint},
    instrument_id ${bigint},
    store_id ${bigint},
    balance ${bigint},
    floor_amount ${bigint},
    opened_at timestamp(6) not null,
    constraint uq_account_code unique (code)
);
create index ix_account_customer on account (customer_id);
create index ix_account_instrument on account (instrument_id);

create table ledger_tx (
    id ${bigint} not null primary key,
    kind varchar(30) not null,
    sale_id ${bigint},
    corrects_id ${bigint},
    reason varchar(200),
    booked_at timestamp(6) not null,
    business_date date not null,
    store_id ${bigint} not null,
    till_id ${bigint},
    user_id ${bigint} not null,
    user_level smallint not null,
    approver_id ${bigint}
);
create index ix_ledger_tx_sale on ledger_tx (sale_id);

create table ledger_entry (
    id ${bigint} not null primary key,
    tx_id ${bigint} not null,
    account_id ${bigint} not null,
    unit varchar(20) not null,
    amount ${bigint} not null,
    constraint ck_ledger_entry_amount check (amount <> 0),
    constraint fk_ledger_entry_tx foreign key (tx_id) references ledger_tx (id),
    constraint fk_ledger_entry_account foreign key (account_id) references account (id)
);
create index ix_ledger_entry_account on ledger_entry (account_id, id);
create index ix_ledger_entry_tx on ledger_entry (tx_id);

-- Points by award: soonest expiry is spent first; expires_on is the last day, inclusive, null is never.
create table lot (
    id ${bigint} not null primary key,
    account_id ${bigint} not null,
    entry_id ${bigint} not null,
    amount ${bigint} not null,
    remaining ${bigint} not null,
    available_from date not null,
    expires_on date,
    constraint ck_lot_remaining check (remaining between 0 and amount)
);
create index ix_lot_account on lot (account_id, expires_on);

create table lot_use (
    id ${bigint} not null primary key,
    entry_id ${bigint} not null,
    lot_id ${bigint} not null,
    amount ${bigint} not null
);
create index ix_lot_use_lot on lot_use (lot_id);
create index ix_lot_use_entry on lot_use (entry_id);
