-- PostgreSQL uses an index for "like 'word%'" only with this operator class (unless the database's locale is C).
create index if not exists ix_product_prefix on product (brand_id, search_key text_pattern_ops);
create index if not exists ix_customer_prefix on customer (brand_id, search_key text_pattern_ops);
