-- The truth about a batch run (architecture 7); JBeret's own repository is only a hint.
create table run (
    id ${bigint} not null primary key,
    request_id varchar(36) not null,
    job varchar(40) not null,
    business_date date not null,
    params_hash varchar(64) not null,
    params ${text} not null,
    reason varchar(200),
    state varchar(12) not null,
    owner_node varchar(64),
    lease_no ${bigint} not null,
    lease_until timestamp(6),
    started_by ${bigint} not null,
    started_level smallint not null,
    store_id ${bigint} not null,
    started_at timestamp(6) not null,
    ended_at timestamp(6),
    expected_count ${bigint},
    error_code varchar(80),
    constraint uq_run_request unique (request_id),
    constraint uq_run_business unique (job, business_date, params_hash),
    constraint ck_run_state check (state in ('REQUESTED', 'RUNNING', 'PAUSED', 'STOPPED', 'DONE', 'FAILED'))
);
create index ix_run_state on run (state, lease_until);

create table run_part (
    run_id ${bigint} not null,
    part_no integer not null,
    from_key ${bigint} not null,
    to_key ${bigint} not null,
    last_key ${bigint} not null,
    done_count ${bigint} not null,
    skipped_count ${bigint} not null,
    state varchar(12) not null,
    constraint pk_run_part primary key (run_id, part_no),
    constraint fk_run_part foreign key (run_id) references run (id)
);

create table run_skip (
    run_id ${bigint} not null,
    item_id ${bigint} not null,
    reason_code varchar(80) not null,
    reason_args varchar(400),
    constraint pk_run_skip primary key (run_id, item_id)
);
