package org.comptoir.pricing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;

/**
 * The articles of the catalogue that a selection means, while it is being written (D-23). The parsed terms become
 * conditions with bound parameters; nothing that was typed becomes SQL text.
 */
@ApplicationScoped
public class SelectedArticles {

    private static final char ESCAPE = '!';

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
        restrict(query, Selection.parse(selection).terms());
        return query.order("p.reference, p.id")
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

    private static void restrict(ListQuery query, List<Selection.Term> terms) {
        List<String> any = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Selection.Term term : terms) {
            if (term.not()) {
                query.where("not (" + condition(term) + ")", value(term));
            } else {
                any.add(condition(term));
                values.add(value(term));
            }
        }
        if (!any.isEmpty()) {
            query.where("(" + String.join(" or ", any) + ")", values.toArray());
        }
    }

    private static String condition(Selection.Term term) {
        String column = switch (term.field()) {
            case REFERENCE -> "upper(p.reference)";
            case FAMILY -> "coalesce(upper(f.code), ' ')";
            case SUB_FAMILY -> "coalesce(upper(s.code), ' ')";
        };
        return column + (term.prefix() ? " like ? escape '" + ESCAPE + "'" : " = ?");
    }

    private static String value(Selection.Term term) {
        return term.prefix() ? term.name().replaceAll("[!%_]", ESCAPE + "$0") + "%" : term.name();
    }
}
