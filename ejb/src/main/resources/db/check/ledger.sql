-- Invariants of the books: each query tells the rows that break one. No row anywhere is a clean book.
--- balance-is-sum-of-entries
select 'account ' || a.code as broken from account a
left join (select account_id, sum(amount) as total from ledger_entry group by account_id) e on e.account_id = a.id
where a.balance is not null and a.balance <> coalesce(e.total, 0);
--- transaction-balances-per-unit
select 'transaction ' || tx_id as broken from ledger_entry group by tx_id, unit having sum(amount) <> 0;
--- entry-has-the-unit-of-its-account
select 'entry ' || e.id as broken from ledger_entry e join account a on a.id = e.account_id where a.unit <> e.unit;
--- every-entry-has-an-account
select 'entry ' || e.id as broken from ledger_entry e
where not exists (select 1 from account a where a.id = e.account_id);
--- no-instrument-below-zero
select 'instrument ' || i.code as broken from instrument i join account a on a.id = i.account_id where a.balance < 0;
--- closed-instrument-holds-nothing
select 'instrument ' || i.code as broken from instrument i join account a on a.id = i.account_id
where i.status in ('CLOSED', 'VOID') and a.balance <> 0;
--- lots-hold-the-positive-balance
select 'account ' || a.code as broken from account a
left join (select account_id, sum(remaining) as held from lot group by account_id) l on l.account_id = a.id
where a.kind = 'POINTS' and coalesce(l.held, 0) <> case when a.balance > 0 then a.balance else 0 end;
--- lot-remaining-is-amount-less-uses
select 'lot ' || l.id as broken from lot l
left join (select lot_id, sum(amount) as used from lot_use group by lot_id) u on u.lot_id = l.id
where l.remaining <> l.amount - coalesce(u.used, 0);
--- points-spent-come-from-lots
select 'entry ' || e.id as broken from ledger_entry e join ledger_tx t on t.id = e.tx_id
join account a on a.id = e.account_id
left join (select entry_id, sum(amount) as used from lot_use group by entry_id) u on u.entry_id = e.id
where t.kind = 'POINTS_SPENT' and a.kind = 'POINTS' and -e.amount <> coalesce(u.used, 0);
--- ticket-numbers-have-no-gap
select 'till ' || till_id as broken from sale group by till_id
having min(ticket_no) <> 1 or max(ticket_no) <> count(*);
--- head-of-till-is-last-ticket
select 'till ' || h.till_id as broken from till_head h
left join (select till_id, max(ticket_no) as last_no from sale group by till_id) s on s.till_id = h.till_id
where h.last_ticket_no <> coalesce(s.last_no, 0);
--- head-of-till-has-the-last-seal
select 'till ' || h.till_id as broken from till_head h
join sale s on s.till_id = h.till_id and s.ticket_no = h.last_ticket_no
where coalesce(s.seal, '-') <> coalesce(h.seal, '-');
--- sealed-tills-stay-sealed
select 'sale ' || s.id as broken from sale s
join sale b on b.till_id = s.till_id and b.ticket_no = s.ticket_no - 1 where s.seal is null and b.seal is not null;
--- payments-less-change-are-the-total
select 'sale ' || s.id as broken from sale s
left join (select sale_id, sum(amount_minor) as paid from payment group by sale_id) p on p.sale_id = s.id
where s.total_minor <> coalesce(p.paid, 0);
--- lines-add-up-to-the-total
select 'sale ' || s.id as broken from sale s
left join (select sale_id, sum(net_minor) as net, sum(discount_minor) as discount from sale_line group by sale_id) l
on l.sale_id = s.id where s.total_minor <> coalesce(l.net, 0) or s.discount_minor <> coalesce(l.discount, 0);
--- vat-adds-up
select 'sale ' || l.sale_id as broken from (select sale_id, vat_rate_bp, sum(net_minor - prepaid_minor) as gross,
sum(vat_minor) as vat from sale_line where kind = 'ARTICLE' or vat_rate_bp > 0 group by sale_id, vat_rate_bp) l
left join sale_vat v on v.sale_id = l.sale_id and v.vat_rate_bp = l.vat_rate_bp
where v.sale_id is null or v.gross_minor <> l.gross or v.vat_minor <> l.vat
or v.net_minor + v.vat_minor <> v.gross_minor;
--- vat-is-that-of-lines
select 'sale ' || v.sale_id || ' rate ' || v.vat_rate_bp as broken from sale_vat v
where not exists (select 1 from sale_line l where l.sale_id = v.sale_id and l.vat_rate_bp = v.vat_rate_bp
and (l.kind = 'ARTICLE' or l.vat_rate_bp > 0));
--- prepaid-is-what-wallets-paid
select 'sale ' || s.id as broken from sale s
join (select sale_id, sum(prepaid_minor) as prepaid from sale_line group by sale_id) l on l.sale_id = s.id
left join (select sale_id, sum(amount_minor) as paid from payment where tender = 'WALLET' group by sale_id) p
on p.sale_id = s.id where s.kind = 'SALE' and (l.prepaid < 0 or l.prepaid > coalesce(p.paid, 0));
--- returned-units-are-those-of-returns
select 'sale ' || l.sale_id || ' line ' || l.line_no as broken from sale_line l
left join (select s.original_id, r.original_line_no, sum(-r.quantity) as units from sale s
join sale_line r on r.sale_id = s.id where s.original_id is not null group by s.original_id, r.original_line_no) b
on b.original_id = l.sale_id and b.original_line_no = l.line_no
where l.returned_quantity <> coalesce(b.units, 0) or l.returned_quantity > l.quantity and l.quantity > 0;
--- one-gift-per-customer-programme-and-year
select 'key ' || business_key as broken from instrument where business_key is not null
group by business_key having count(*) > 1;
--- turnover-is-that-of-the-sales
select 'account ' || a.code as broken from account a
left join (select customer_id, sum(turnover_minor) as turnover from sale where customer_id is not null
group by customer_id) s on s.customer_id = a.customer_id
where a.kind = 'TURNOVER' and a.balance <> coalesce(s.turnover, 0);
--- the-whole-ledger-is-zero-per-unit
select 'unit ' || unit as broken from ledger_entry group by unit having sum(amount) <> 0;
--- redeemed-is-at-most-issued-and-loaded
select 'instrument ' || i.code as broken from instrument i
join (select e.account_id,
sum(case when t.kind like '%REDEEMED' or t.kind like '%REFUNDED'
or t.kind like '%USED' or t.kind like '%FORFEITED' or t.kind like '%GIVEN_BACK' then -e.amount else 0 end) as redeemed,
sum(case when t.kind like '%REDEEMED' or t.kind like '%REFUNDED'
or t.kind like '%USED' or t.kind like '%FORFEITED' or t.kind like '%GIVEN_BACK' or e.amount < 0 then 0 else e.amount end)
as given from ledger_entry e join ledger_tx t on t.id = e.tx_id group by e.account_id) m on m.account_id = i.account_id
where m.redeemed > m.given or m.redeemed < 0;
--- a-gift-card-is-used-once
select 'instrument ' || i.code as broken from instrument i join account a on a.id = i.account_id
join (select e.account_id, sum(case when t.kind = 'GIFT_CARD_REDEEMED' then 1 else 0 end) as used,
sum(case when t.kind = 'GIFT_CARD_REFUNDED' or t.kind = 'INSTRUMENT_ADJUSTED' and e.amount > 0 then 1 else 0 end)
as opened from ledger_entry e join ledger_tx t on t.id = e.tx_id group by e.account_id) m on m.account_id = i.account_id
where i.kind = 'GIFT_CARD' and (m.used > 1 + m.opened or m.used > m.opened and a.balance <> 0);
--- a-card-keeps-its-rest-for-a-customer-without-notes
select 'transaction ' || t.id as broken from ledger_tx t left join sale s on s.id = t.sale_id
where t.kind = 'GIFT_CARD_PART_REDEEMED' and (s.customer_id is null or exists
(select 1 from ledger_tx n where n.sale_id = t.sale_id and n.kind = 'CREDIT_NOTE_ISSUED'));
--- an-active-instrument-holds-something
select 'instrument ' || i.code as broken from instrument i join account a on a.id = i.account_id
where i.status = 'ACTIVE' and i.kind in ('GIFT_CARD', 'CREDIT_NOTE', 'VOUCHER', 'REWARD_CARD') and a.balance = 0;
--- an-instrument-was-issued-with-what-it-says
select 'instrument ' || i.code as broken from instrument i
left join (select e.account_id, sum(e.amount) as amount from ledger_entry e join ledger_tx t on t.id = e.tx_id
where t.kind like '%ISSUED' group by e.account_id) m on m.account_id = i.account_id
where i.kind <> 'WALLET' and i.issued_minor <> coalesce(m.amount, 0);
--- a-client-id-is-booked-once
select 'id ' || sale_uuid as broken from sale group by sale_uuid having count(*) > 1;
--- a-client-id-means-one-thing
select 'id ' || r.request_id as broken from client_request r join sale s on s.sale_uuid = r.request_id;
--- payments-of-an-exchange-cancel-out
select 'exchange ' || x.exchange_uuid as broken from sale_exchange x
left join (select sale_id, sum(amount_minor) as amount from payment where tender = 'EXCHANGE' group by sale_id) r
on r.sale_id = x.return_id
left join (select sale_id, sum(amount_minor) as amount from payment where tender = 'EXCHANGE' group by sale_id) s
on s.sale_id = x.sale_id
where coalesce(r.amount, 0) + coalesce(s.amount, 0) <> 0;
--- an-exchange-payment-has-its-exchange
select 'sale ' || p.sale_id as broken from payment p where p.tender = 'EXCHANGE'
and not exists (select 1 from sale_exchange x where x.return_id = p.sale_id or x.sale_id = p.sale_id);
--- a-sales-vat-is-that-of-its-rate
select 'sale ' || v.sale_id || ' rate ' || v.vat_rate_bp as broken from sale_vat v join sale s on s.id = v.sale_id
where s.kind = 'SALE' and abs(v.vat_minor * (10000 + v.vat_rate_bp) - v.gross_minor * v.vat_rate_bp) * 2
> 10000 + v.vat_rate_bp;
--- a-sales-reductions-have-their-effects
select 'sale ' || l.sale_id || ' line ' || l.line_no as broken from sale_line l join sale s on s.id = l.sale_id
left join (select sale_id, line_no, sum(amount) as amount from sale_effect
where kind in ('DISCOUNT', 'COUPON', 'VOUCHER', 'GIFT') group by sale_id, line_no) e
on e.sale_id = l.sale_id and e.line_no = l.line_no
where s.kind = 'SALE' and l.discount_minor <> coalesce(e.amount, 0);
--- a-refund-is-at-most-what-was-paid
select 'sale ' || o.id as broken from sale o
join (select original_id, sum(-total_minor) as refunded from sale where original_id is not null group by original_id) r
on r.original_id = o.id where r.refunded > o.total_minor;
--- a-void-takes-the-whole-sale-back
select 'sale ' || v.id as broken from sale v left join sale o on o.id = v.original_id
where v.kind = 'VOID' and (o.id is null or o.till_id <> v.till_id or o.business_date <> v.business_date
or exists (select 1 from sale_line l where l.sale_id = o.id and l.returned_quantity <> l.quantity));
--- points-moved-by-a-sale-are-its-effects
select 'sale ' || s.id as broken from sale s
left join (select t.sale_id, sum(e.amount) as moved from ledger_tx t join ledger_entry e on e.tx_id = t.id
join account a on a.id = e.account_id where a.kind in ('POINTS', 'POINTS_DEBT') group by t.sale_id) m
on m.sale_id = s.id left join (select sale_id, sum(case kind when 'POINTS' then amount when 'SPENT' then -amount else 0 end) as said
from sale_effect where unit = 'PTS' group by sale_id) f on f.sale_id = s.id
where coalesce(m.moved, 0) <> coalesce(f.said, 0);
--- hundredths-moved-by-a-sale-are-its-effects
select 'sale ' || s.id as broken from sale s
left join (select t.sale_id, sum(e.amount) as moved from ledger_tx t join ledger_entry e on e.tx_id = t.id
join account a on a.id = e.account_id where a.kind = 'POINT_HUNDREDTHS' group by t.sale_id) m on m.sale_id = s.id
left join (select sale_id, sum(amount) as said from sale_effect where kind = 'COUNTED' and unit = 'PTS/100'
group by sale_id) f on f.sale_id = s.id where coalesce(m.moved, 0) <> coalesce(f.said, 0);
--- kept-hundredths-are-less-than-a-point
select 'account ' || code as broken from account where kind = 'POINT_HUNDREDTHS' and balance not between 0 and 99;
--- points-earned-stand-on-the-sale
select 'sale ' || s.id as broken from sale s
left join (select sale_id, sum(amount) as earned from sale_effect where kind = 'POINTS' and unit = 'PTS'
group by sale_id) f on f.sale_id = s.id where s.points_earned <> coalesce(f.earned, 0);
--- one-points-gift-per-sale
select 'sale ' || sale_id as broken from sale_effect where kind = 'SPENT' and unit = 'PTS' and amount > 0
group by sale_id having count(*) > 1;
--- one-birthday-card-per-customer-programme-and-year
select 'customer ' || i.customer_id || ' programme ' || v.programme_id as broken from instrument i
join programme_version v on v.id = i.programme_version_id join programme p on p.id = v.programme_id
where p.kind = 'BIRTHDAY' group by i.customer_id, v.programme_id, extract(year from i.issued_on), i.kind,
case when i.reward_product_id is null then 0 else 1 end having count(*) > 1;
--- pouch-periods-of-a-customer-do-not-overlap
select 'instrument ' || i.code as broken from instrument i join instrument j on j.customer_id = i.customer_id
and j.programme_version_id = i.programme_version_id and j.issued_on = i.issued_on and j.id > i.id
join programme_version v on v.id = i.programme_version_id join programme p on p.id = v.programme_id
where p.kind = 'POUCH' and i.status <> 'VOID' and j.status <> 'VOID'
and j.valid_from <= i.expires_on and i.valid_from <= j.expires_on;
--- a-transaction-has-user-level-and-store
select 'transaction ' || t.id as broken from ledger_tx t left join app_user u on u.id = t.user_id
left join store s on s.id = t.store_id left join till x on x.id = t.till_id
where u.id is null and (t.user_id <> 0 or t.reason is null) or s.id is null or t.user_level not between 1 and 6
or t.approver_id = t.user_id or t.till_id is not null and (x.id is null or x.store_id <> t.store_id);
--- transactions-of-a-document-come-from-its-till
select 'transaction ' || t.id as broken from ledger_tx t left join sale d on d.id = t.sale_id
where t.sale_id is not null
and (d.id is null or t.till_id is null or t.till_id <> d.till_id or t.store_id <> d.store_id);
--- what-is-done-by-hand-or-by-time-has-a-reason
select 'transaction ' || t.id as broken from ledger_tx t
where t.kind in ('POINTS_ADJUSTED', 'POINTS_EXPIRED', 'INSTRUMENT_ADJUSTED', 'INSTRUMENT_REPLACED',
'INSTRUMENT_EXPIRED', 'CYCLE_RESET') and coalesce(length(trim(t.reason)), 0) = 0;
--- a-changed-price-has-its-reason
select 'sale ' || l.sale_id || ' line ' || l.line_no as broken from sale_line l join sale d on d.id = l.sale_id
where d.kind = 'SALE' and l.kind = 'ARTICLE' and l.unit_price_minor <> l.catalog_price_minor
and coalesce(length(trim(l.override_reason)), 0) = 0;
--- points-by-hand-are-audited
select 'user ' || b.user_id || ' store ' || b.store_id as broken from (select user_id, store_id, count(*) as booked
from ledger_tx where kind = 'POINTS_ADJUSTED' group by user_id, store_id) b
left join (select seller_id, store_id, count(*) as written from audit_event
where permission = 'ADJUST_POINTS' and outcome = 'ALLOWED' group by seller_id, store_id) w
on w.seller_id = b.user_id and w.store_id = b.store_id where b.booked > coalesce(w.written, 0);
--- care-of-instruments-is-audited
select 'instrument ' || b.instrument_id as broken from (select i.id as instrument_id,
case t.kind when 'INSTRUMENT_ADJUSTED' then 'ADJUST_INSTRUMENT' else 'REPLACE_INSTRUMENT' end as permission,
count(*) as booked from ledger_tx t join ledger_entry e on e.tx_id = t.id
join instrument i on i.account_id = e.account_id where t.kind in ('INSTRUMENT_ADJUSTED', 'INSTRUMENT_REPLACED')
group by i.id, t.kind) b
left join (select subject, permission, count(*) as written from audit_event
where permission in ('ADJUST_INSTRUMENT', 'REPLACE_INSTRUMENT') and outcome = 'ALLOWED' and detail is not null
group by subject, permission) w on w.subject = 'instrument:' || b.instrument_id and w.permission = b.permission
where b.booked > coalesce(w.written, 0);
--- a-blocked-instrument-was-blocked-by-somebody
select 'instrument ' || i.code as broken from instrument i where i.status = 'BLOCKED' and not exists (select 1
from audit_event v where v.subject = 'instrument:' || i.id and v.permission = 'BLOCK_INSTRUMENT'
and v.outcome = 'ALLOWED' and v.detail is not null);
--- a-void-is-audited
select 'sale ' || d.id as broken from sale d join sale o on o.id = d.original_id where d.kind = 'VOID'
and not exists (select 1 from audit_event v where v.subject = 'sale:' || o.sale_uuid and v.permission = 'VOID_SALE'
and v.outcome = 'ALLOWED' and v.detail is not null);
--- a-document-has-user-level-and-store
select 'sale ' || d.id as broken from sale d left join app_user u on u.id = d.user_id
left join store s on s.id = d.store_id left join till t on t.id = d.till_id
where u.id is null or s.id is null or t.id is null or d.user_level not between 1 and 6 or d.approver_id = d.user_id
or (d.kind = 'VOID' or d.kind = 'RETURN' and d.original_id is null)
and coalesce(length(trim(d.reason)), 0) = 0;
--- four-eyes-are-of-two-people
select 'event ' || id as broken from audit_event where approver_id = seller_id;
--- a-debt-is-never-a-credit
select 'account ' || code as broken from account where kind in ('DEBT', 'POINTS_DEBT') and balance > 0;
--- a-points-debt-leaves-no-points
select 'account ' || d.code as broken from account d join account p on p.customer_id = d.customer_id
where d.kind = 'POINTS_DEBT' and d.balance < 0 and p.kind = 'POINTS' and p.balance > 0;
--- a-points-debt-moves-against-the-points
select 'transaction ' || e.tx_id as broken from ledger_entry e join account d on d.id = e.account_id
left join (select o.tx_id, a.customer_id, sum(o.amount) as moved from ledger_entry o
join account a on a.id = o.account_id where a.kind = 'POINTS' group by o.tx_id, a.customer_id) p
on p.tx_id = e.tx_id and p.customer_id = d.customer_id
where d.kind = 'POINTS_DEBT' and e.amount + coalesce(p.moved, 0) <> 0;
--- a-programmes-counter-is-that-of-its-sales
select 'programme ' || c.programme_id as broken from programme_count c
left join (select programme_id, sum(case when released_by is null then 1 else 0 end) as uses,
sum(taken_minor - back_minor) as taken from programme_use group by programme_id) u on u.programme_id = c.programme_id
where c.uses <> coalesce(u.uses, 0) or c.taken_minor <> coalesce(u.taken, 0);
--- what-a-programme-gave-are-its-effects
select 'sale ' || u.sale_id || ' programme ' || u.programme_id as broken from programme_use u
left join (select e.sale_id, v.programme_id, sum(e.amount) as amount from sale_effect e
join programme_version v on v.id = e.programme_version_id where e.kind in ('DISCOUNT', 'COUPON', 'VOUCHER', 'GIFT')
group by e.sale_id, v.programme_id) t on t.sale_id = u.sale_id and t.programme_id = u.programme_id
left join (select r.original_id, v.programme_id, sum(-e.amount) as amount from sale r
join sale_effect e on e.sale_id = r.id join programme_version v on v.id = e.programme_version_id
where r.original_id is not null and e.kind in ('DISCOUNT', 'COUPON', 'VOUCHER', 'GIFT')
group by r.original_id, v.programme_id) b on b.original_id = u.sale_id and b.programme_id = u.programme_id
where u.taken_minor <> coalesce(t.amount, 0) or u.back_minor <> coalesce(b.amount, 0);
--- a-programmes-use-ends-with-its-sale
select 'sale ' || u.sale_id || ' programme ' || u.programme_id as broken from programme_use u
left join (select sale_id, sum(quantity - returned_quantity) as kept from sale_line group by sale_id) l
on l.sale_id = u.sale_id where case when u.released_by is null then 1 else 0 end
<> case when coalesce(l.kept, 0) > 0 then 1 else 0 end;
