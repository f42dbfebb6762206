package org.comptoir.catalog.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.catalog.application.Packs;
import org.comptoir.catalog.domain.Component;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;

/** Packs in their table. */
@ApplicationScoped
public class JdbcPacks implements Packs {

    private static final String OF =
            "select component_id, quantity from product_component where pack_id = ? order by component_id";

    private Sql sql;

    protected JdbcPacks() {}

    @Inject
    public JdbcPacks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Component> of(long productId) {
        return sql.list(OF, row -> new Component(row.id("component_id"), row.integer("quantity")), productId);
    }

    @Override
    public void replace(long brandId, Map<Long, List<Component>> byPack) {
        sql.inChunks(
                byPack.keySet(),
                (marks, packs) ->
                        sql.update("delete from product_component where pack_id in " + marks, packs.toArray()));
        List<List<Object>> rows = new ArrayList<>();
        byPack.forEach((pack, components) -> {
            Set<Long> seen = new HashSet<>();
            for (Component component : components) {
                boolean twice = !seen.add(component.productId());
                refuse(twice || component.quantity() < 1 || component.productId() == pack, component.productId());
                rows.add(List.of(pack, component.productId(), component.quantity()));
            }
        });
        refuseUnknown(brandId, byPack);
        sql.batch("insert into product_component (pack_id, component_id, quantity) values (?, ?, ?)", rows);
        refuseNested(byPack);
    }

    @Override
    public List<Long> packsAmong(List<Long> productIds) {
        return among("select distinct pack_id as id from product_component where pack_id in ", productIds);
    }

    private void refuseUnknown(long brandId, Map<Long, List<Component>> byPack) {
        List<Long> parts = parts(byPack);
        Set<Long> known = new HashSet<>();
        sql.inChunks(parts, (marks, chunk) -> {
            List<Object> params = new ArrayList<>(List.of(brandId));
            params.addAll(chunk);
            String select = "select id from product where brand_id = ? and id in " + marks;
            known.addAll(sql.list(select, row -> row.id("id"), params.toArray()));
        });
        parts.stream().filter(part -> !known.contains(part)).forEach(part -> refuse(true, part));
    }

    private void refuseNested(Map<Long, List<Component>> byPack) {
        packsAmong(parts(byPack)).forEach(part -> refuse(true, part));
        List<Long> packs = byPack.entrySet().stream()
                .filter(pack -> !pack.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        among("select distinct component_id as id from product_component where component_id in ", packs)
                .forEach(part -> refuse(true, part));
    }

    private static List<Long> parts(Map<Long, List<Component>> byPack) {
        return byPack.values().stream()
                .flatMap(List::stream)
                .map(Component::productId)
                .distinct()
                .toList();
    }

    private List<Long> among(String select, List<Long> ids) {
        List<Long> found = new ArrayList<>();
        sql.inChunks(
                ids, (marks, chunk) -> found.addAll(sql.list(select + marks, row -> row.id("id"), chunk.toArray())));
        return found;
    }

    private void refuse(boolean wrong, long productId) {
        if (wrong) {
            String name = sql.first(
                            "select reference from product where id = ?", row -> row.text("reference"), productId)
                    .orElse(String.valueOf(productId));
            throw new Refused(Reason.of("product.component", name));
        }
    }
}
