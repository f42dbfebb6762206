-- A sale undone before its till session is closed is a document of its own kind.
alter table sale drop constraint ck_sale_kind;
alter table sale add constraint ck_sale_kind check (kind in ('SALE', 'RETURN', 'VOID'));

-- EXCHANGE is what the goods that come back pay of the goods that leave: both documents of an exchange have it, with
-- opposite signs.
alter table payment drop constraint ck_payment_tender;
alter table payment add constraint ck_payment_tender check (tender in
    ('CASH', 'CARD', 'GIFT_CARD', 'CREDIT_NOTE', 'WALLET', 'DEPOSIT', 'EXTERNAL_VOUCHER', 'EXCHANGE'));

-- Booked. The return and the sale of one exchange; the client's id makes it happen once.
create table sale_exchange (
    exchange_uuid varchar(36) not null primary key,
    return_id ${bigint} not null,
    sale_id ${bigint} not null,
    constraint uq_sale_exchange_return unique (return_id),
    constraint uq_sale_exchange_sale unique (sale_id),
    constraint fk_sale_exchange_return foreign key (return_id) references sale (id),
    constraint fk_sale_exchange_sale foreign key (sale_id) references sale (id)
);

-- F008: a customer who gets no credit notes.
alter table customer add no_credit_note smallint default 0 not null;

-- One nightly check of the books per day: whoever inserts the row runs it.
create table ledger_check (
    check_day date not null primary key,
    started_at timestamp(6) not null,
    ended_at timestamp(6),
    violations ${bigint}
);

create table ledger_check_result (
    check_day date not null,
    check_name varchar(80) not null,
    violations ${bigint} not null,
    examples varchar(1000),
    constraint pk_ledger_check_result primary key (check_day, check_name),
    constraint fk_ledger_check_result foreign key (check_day) references ledger_check (check_day)
);
