package org.comptoir.pricing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.pricing.application.SelectedGoods;
import org.comptoir.pricing.application.SelectionCondition;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** Goods by a selection that the database looks at. */
@ApplicationScoped
public class JdbcSelectedGoods implements SelectedGoods {

    private static final String SELECT =
            "select p.id, p.reference, p.family_id, f.code as family_code, p.sub_family_id, "
                    + "s.code as sub_family_code, p.vat_rate_bp, p.price_minor, p.discounted, p.on_sale "
                    + "from product p left join family f on f.id = p.family_id "
                    + "left join family s on s.id = p.sub_family_id where p.brand_id = ? and p.active = 1 and p.id > ? ";

    private Sql sql;

    protected JdbcSelectedGoods() {}

    @Inject
    public JdbcSelectedGoods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Item> page(long brandId, Wanted wanted) {
        SelectionCondition meant = SelectionCondition.of(wanted.selection());
        List<Object> params = new ArrayList<>(List.of(brandId, wanted.afterId(), wanted.vatRateBp()));
        params.addAll(meant.values());
        params.add(wanted.size());
        return sql.list(
                SELECT + (wanted.other() ? "and p.vat_rate_bp <> ? and " : "and p.vat_rate_bp = ? and ") + meant.text()
                        + " order by p.id fetch first ? rows only",
                JdbcSelectedGoods::item,
                params.toArray());
    }

    private static Item item(Row row) throws SQLException {
        return new Item(
                1,
                Item.Kind.ARTICLE,
                row.id("id"),
                row.text("reference"),
                new Item.Category(
                        row.idOrNull("family_id"),
                        row.text("family_code"),
                        row.idOrNull("sub_family_id"),
                        row.text("sub_family_code")),
                row.integer("vat_rate_bp"),
                row.id("price_minor"),
                1,
                new Item.Marks(row.flag("discounted"), row.flag("on_sale"), Item.Earning.ALL, null));
    }
}
