-- More kinds of stored value and rewards; a code may name what a programme registers (VIP cards, coupons).
alter table scan_code drop constraint ck_scan_code_kind;

alter table instrument drop constraint ck_instrument_kind;
alter table instrument add constraint ck_instrument_kind check (kind in
    ('GIFT_CARD', 'CREDIT_NOTE', 'VOUCHER', 'WALLET', 'DEPOSIT', 'REWARD_CARD'));

alter table sale_line drop constraint ck_sale_line_kind;
alter table sale_line add constraint ck_sale_line_kind check (kind in
    ('ARTICLE', 'GIFT_CARD', 'WALLET_LOAD', 'DEPOSIT'));

alter table payment drop constraint ck_payment_tender;
alter table payment add constraint ck_payment_tender check (tender in
    ('CASH', 'CARD', 'GIFT_CARD', 'CREDIT_NOTE', 'WALLET', 'DEPOSIT', 'EXTERNAL_VOUCHER'));
