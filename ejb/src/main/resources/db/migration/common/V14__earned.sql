-- The daily run of earned vouchers pages the customers that a programme counts for.
create index ix_account_kind on account (kind, customer_id);
