-- PostgreSQL checks a foreign key by locking the row it names. The contra accounts of a store are named by every sale of all
-- its tills: each left a lock of many holders in the same rows. Accounts are opened before they are posted to and never
-- deleted; the checker looks for entries without one.
alter table ledger_entry drop constraint fk_ledger_entry_account;
