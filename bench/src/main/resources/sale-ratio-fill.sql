-- Fills the shop's own tables for the benchmark: :n customers with their accounts, 2 :n instruments, 50,000 articles.
-- Deterministic; ids far above those of the sequences; the ledger's checker finds nothing. :brand and :store are filled in.
set synchronous_commit = off;

insert into product (id, brand_id, reference, description, search_key, vat_rate_bp, price_minor, discounted, on_sale,
    points_excluded, stock_managed, active, version)
select 9000000000 + g, :brand, 'B' || g, 'Article ' || g, 'article ' || g,
    case when g % 10 = 0 then 550 else 2000 end, 500 + (g * 37) % 20000, 0, 0, 0, 0, 1, 1
from generate_series(1, 50000) g;

insert into customer (id, brand_id, customer_no, last_name, first_name, search_key, permanent_rate_bp, language,
    store_id, created_on, active, version)
select 10000000000 + g, :brand, 10000000 + g, 'Client' || g % 4000, 'Prenom' || g % 300,
    'client' || g % 4000 || ' prenom' || g % 300, 0, 'fr', :store, date '2026-01-05', 1, 1
from generate_series(1, :n) g;

-- what a customer has: points in one lot, and counters that have counted nothing yet
insert into account (id, code, kind, unit, customer_id, balance, floor_amount, opened_at)
select 20000000000 + g, 'points:' || 10000000000 + g, 'POINTS', 'PTS', 10000000000 + g, 1 + g % 1000, null, timestamp '2026-01-05 09:00:00'
from generate_series(1, :n) g;
insert into account (id, code, kind, unit, customer_id, balance, floor_amount, opened_at)
select 30000000000 + g, 'turnover:' || 10000000000 + g, 'TURNOVER', :currency, 10000000000 + g, 0, null, timestamp '2026-01-05 09:00:00'
from generate_series(1, :n) g;
insert into account (id, code, kind, unit, customer_id, balance, floor_amount, opened_at)
select 40000000000 + g, 'visits:' || 10000000000 + g, 'VISITS', 'VISIT', 10000000000 + g, 0, null, timestamp '2026-01-05 09:00:00'
from generate_series(1, :n) g;

-- half gift cards of 10.00, the others credit notes of 20.00; two for each customer
insert into account (id, code, kind, unit, customer_id, instrument_id, balance, floor_amount, opened_at)
select 50000000000 + g, 'instrument:' || 50000000000 + g, case when g % 2 = 1 then 'GIFT_CARD' else 'CREDIT_NOTE' end,
    :currency, 10000000000 + (g + 1) / 2, 50000000000 + g, case when g % 2 = 1 then 1000 else 2000 end, 0,
    timestamp '2026-01-05 09:00:00'
from generate_series(1, 2 * :n) g;
insert into instrument (id, brand_id, kind, code, currency, status, account_id, customer_id, issued_minor,
    issued_store_id, issued_on, valid_from, expires_on, booked_at)
select 50000000000 + g, :brand, case when g % 2 = 1 then 'GIFT_CARD' else 'CREDIT_NOTE' end, 'BENCH' || g, :currency,
    'ACTIVE', 50000000000 + g, 10000000000 + (g + 1) / 2, case when g % 2 = 1 then 1000 else 2000 end, :store,
    date '2026-01-05', date '2026-01-05', date '2099-12-31', timestamp '2026-01-05 09:00:00'
from generate_series(1, 2 * :n) g;
insert into scan_code (brand_id, code, kind, target_id)
select :brand, 'BENCH' || g, 'INSTRUMENT', 50000000000 + g from generate_series(1, 2 * :n) g;

-- one opening entry for each balance, and one against them all for each unit
insert into account (id, code, kind, unit, store_id, opened_at) values
    (60000000001, 'contra:opening:1:PTS', 'CONTRA', 'PTS', :store, timestamp '2026-01-05 09:00:00'),
    (60000000002, 'contra:opening:1:money', 'CONTRA', :currency, :store, timestamp '2026-01-05 09:00:00');
insert into ledger_tx (id, kind, booked_at, business_date, store_id, user_id, user_level)
select 60000000003, 'OPENING_ISSUED', timestamp '2026-01-05 09:00:00', date '2026-01-05', :store, min(id), 5 from app_user;
insert into ledger_entry (id, tx_id, account_id, unit, amount)
select 70000000000 + g, 60000000003, 20000000000 + g, 'PTS', 1 + g % 1000 from generate_series(1, :n) g;
insert into ledger_entry (id, tx_id, account_id, unit, amount)
select 80000000000 + g, 60000000003, 50000000000 + g, :currency, case when g % 2 = 1 then 1000 else 2000 end
from generate_series(1, 2 * :n) g;
insert into ledger_entry (id, tx_id, account_id, unit, amount)
select 60000000010 + row_number() over (order by unit), 60000000003,
    case when unit = 'PTS' then 60000000001 else 60000000002 end, unit, -sum(amount)
from ledger_entry where tx_id = 60000000003 group by unit;
insert into lot (id, account_id, entry_id, amount, remaining, available_from, expires_on)
select 90000000000 + g, 20000000000 + g, 70000000000 + g, 1 + g % 1000, 1 + g % 1000, date '2026-01-05', date '2099-12-31'
from generate_series(1, :n) g;

set synchronous_commit = on;
vacuum analyze;
checkpoint;
