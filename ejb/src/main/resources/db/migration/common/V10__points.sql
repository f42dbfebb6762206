-- A lot is what was given less all its uses: what paid a debt at the award is a use as well.
insert into lot_use (id, entry_id, lot_id, amount)
select -l.id, l.entry_id, l.id, l.amount - l.remaining - coalesce((select sum(u.amount) from lot_use u where u.lot_id = l.id), 0)
from lot l where l.amount - l.remaining <> coalesce((select sum(u.amount) from lot_use u where u.lot_id = l.id), 0);

-- What a pack is made of (AT-20): its components' prices weigh what of it earns points.
create table product_component (
    pack_id ${bigint} not null,
    component_id ${bigint} not null,
    quantity integer not null,
    constraint pk_product_component primary key (pack_id, component_id),
    constraint fk_product_component_pack foreign key (pack_id) references product (id),
    constraint fk_product_component_part foreign key (component_id) references product (id),
    constraint ck_product_component check (quantity >= 1 and pack_id <> component_id)
);
create index ix_product_component_part on product_component (component_id);

-- Who ends points of a brand for a day: the node whose row stands here.
create table points_night (
    brand_id ${bigint} not null,
    business_date date not null,
    claimed_at timestamp(6) not null,
    constraint pk_points_night primary key (brand_id, business_date)
);
