-- A job's bytes are fixed when it is booked; sending it is the worker's business.
create table print_job (
    id ${bigint} not null primary key,
    printer_address varchar(100) not null,
    till_id ${bigint} not null,
    kind varchar(20) not null,
    sale_id ${bigint},
    copy_no smallint not null,
    state varchar(12) not null,
    attempts integer not null,
    payload ${bytes} not null,
    created_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    error_code varchar(80),
    constraint ck_print_job_state check (state in ('QUEUED', 'SENDING', 'PRINTED', 'FAILED', 'UNKNOWN', 'DROPPED'))
);
create index ix_print_job_queue on print_job (printer_address, state, id);
create index ix_print_job_till on print_job (till_id, id);
create index ix_print_job_sale on print_job (sale_id);

create table printer_lease (
    printer_address varchar(100) not null primary key,
    holder varchar(64),
    lease_no ${bigint} not null,
    lease_until timestamp(6) not null
);
