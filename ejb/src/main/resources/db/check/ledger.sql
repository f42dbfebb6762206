-- Invariants of the books: each query tells the rows that break one. No row anywhere is a clean book.
--- balance-is-sum-of-entries
select 'account ' || a.code as broken from account a
left join (select account_id, sum(amount) as total from ledger_entry group by account_id) e on e.account_id = a.id
where a.balance is not null and a.balance <> coalesce(e.total, 0);
--- transaction-balances-per-unit
select 'transaction ' || tx_id as broken from ledger_entry group by tx_id, unit having sum(amount) <> 0;
--- entry-has-the-unit-of-its-account
select 'entry ' || e.id as broken from ledger_entry e join account a on a.id = e.account_id where a.unit <> e.unit;
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
--- payments-less-change-are-the-total
select 'sale ' || s.id as broken from sale s
left join (select sale_id, sum(amount_minor) as paid from payment group by sale_id) p on p.sale_id = s.id
where s.total_minor <> coalesce(p.paid, 0);
--- lines-add-up-to-the-total
select 'sale ' || s.id as broken from sale s
join (select sale_id, sum(net_minor) as net, sum(discount_minor) as discount from sale_line group by sale_id) l
on l.sale_id = s.id where s.total_minor <> l.net or s.discount_minor <> l.discount;
--- vat-adds-up
select 'sale ' || v.sale_id as broken from sale_vat v
join (select sale_id, vat_rate_bp, sum(net_minor - prepaid_minor) as gross, sum(vat_minor) as vat from sale_line
where kind = 'ARTICLE' or vat_rate_bp > 0 group by sale_id, vat_rate_bp) l
on l.sale_id = v.sale_id and l.vat_rate_bp = v.vat_rate_bp
where v.gross_minor <> l.gross or v.vat_minor <> l.vat or v.net_minor + v.vat_minor <> v.gross_minor;
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
