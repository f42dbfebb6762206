package org.comptoir.pricing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.application.SelectionCondition;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;

/** The articles of the catalogue that a selection means, while it is being written (D-23). */
@ApplicationScoped
public class SelectedArticles {

    private Sql sql;

    protected SelectedArticles() {}

    @Inject
    public SelectedArticles(Sql sql) {
        this.sql = sql;
    }

    /** An article; family and subFamily are codes, null without one. */
    public record Line(
            String reference,
            String description,
            String family,
            String subFamily,
            long priceMinor,
            boolean discounted,
            boolean onSale) {}

    /** The active articles it means, by reference; refuses what {@link Selection#parse} refuses. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public Page<Line> page(Caller caller, String selection, PageRequest request) {
        ListQuery query = new ListQuery(
                        "select p.reference, p.description, f.code as family, s.code as sub_family, p.price_minor, "
                                + "p.discounted, p.on_sale",
                        "from product p left join family f on f.id = p.family_id "
                                + "left join family s on s.id = p.sub_family_id")
                .where("p.brand_id = ?", caller.brandId())
                .where("p.active = 1");
        SelectionCondition meant = SelectionCondition.of(Selection.parse(selection));
        return query.where(meant.text(), meant.values().toArray())
                .order("p.reference, p.id")
                .page(
                        sql,
                        request,
                        row -> new Line(
                                row.text("reference"),
                                row.text("description"),
                                row.text("family"),
                                row.text("sub_family"),
                                row.id("price_minor"),
                                row.flag("discounted"),
                                row.flag("on_sale")));
    }
}
