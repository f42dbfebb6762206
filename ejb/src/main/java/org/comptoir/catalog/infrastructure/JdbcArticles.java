package org.comptoir.catalog.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.shared.domain.Folded;
import org.comptoir.shared.query.Prefix;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Active products, each read by an index. */
@ApplicationScoped
public class JdbcArticles implements Articles {

    private static final String SELECT = "select p.id, p.reference, p.description, p.family_id, f.code as family_code, "
            + "p.sub_family_id, s.code as sub_family_code, p.vat_rate_bp, p.price_minor, p.discounted, p.on_sale, p.points_excluded, "
            + parts("") + " as pack_total, " + parts(" and c.points_excluded = 0") + " as pack_counted "
            + "from product p left join family f on f.id = p.family_id "
            + "left join family s on s.id = p.sub_family_id where p.brand_id = ? and p.active = 1 and ";

    private static final String ORDER = " order by p.search_key, p.id fetch first ? rows only";

    private Sql sql;

    protected JdbcArticles() {}

    @Inject
    public JdbcArticles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Article> byId(long brandId, long productId) {
        return sql.first(SELECT + "p.id = ?", JdbcArticles::article, brandId, productId);
    }

    @Override
    public Optional<Article> byReference(long brandId, String reference) {
        return sql.first(SELECT + "p.reference = ?", JdbcArticles::article, brandId, reference);
    }

    @Override
    public List<Article> byReferences(long brandId, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : sql.list(SELECT + in("p.reference", references), JdbcArticles::article, params(brandId, references));
    }

    @Override
    public SqlBundle.Answer<Article> byReferences(SqlBundle bundle, long brandId, Collection<String> references) {
        return bundle.query(SELECT + in("p.reference", references), JdbcArticles::article, params(brandId, references));
    }

    @Override
    public List<Article> byIds(long brandId, Collection<Long> productIds) {
        return productIds.isEmpty()
                ? List.of()
                : sql.list(SELECT + in("p.id", productIds), JdbcArticles::article, params(brandId, productIds));
    }

    private static String in(String column, Collection<?> values) {
        return values.isEmpty()
                ? "1 = 0"
                : column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static Object[] params(long brandId, Collection<?> values) {
        List<Object> params = new ArrayList<>();
        params.add(brandId);
        params.addAll(values);
        return params.toArray();
    }

    @Override
    public List<Article> search(long brandId, String text, int limit) {
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<Long, Article> found = new LinkedHashMap<>();
        byReference(brandId, text.trim()).ifPresent(article -> found.put(article.id(), article));
        beginningWith(brandId, folded, limit).forEach(article -> found.putIfAbsent(article.id(), article));
        if (found.size() < limit) {
            withAllWords(brandId, folded, limit).forEach(article -> found.putIfAbsent(article.id(), article));
        }
        return found.values().stream().limit(limit).toList();
    }

    private List<Article> beginningWith(long brandId, String folded, int limit) {
        List<Object> params = new ArrayList<>();
        params.add(brandId);
        params.addAll(Prefix.values(sql.dialect(), folded));
        params.add(limit);
        return sql.list(
                SELECT + Prefix.condition(sql.dialect(), "p.search_key") + ORDER,
                JdbcArticles::article,
                params.toArray());
    }

    private List<Article> withAllWords(long brandId, String folded, int limit) {
        List<String> conditions = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        params.add(brandId);
        for (String word : folded.split(" ", -1)) {
            conditions.add("p.search_key like ? escape '!'");
            params.add("%" + Prefix.escaped(word) + "%");
        }
        params.add(limit);
        return sql.list(SELECT + String.join(" and ", conditions) + ORDER, JdbcArticles::article, params.toArray());
    }

    private static String parts(String which) {
        return "(select sum(c.price_minor * k.quantity) from product_component k join product c "
                + "on c.id = k.component_id where k.pack_id = p.id" + which + ")";
    }

    private static Article article(Row row) throws SQLException {
        return new Article(
                row.id("id"),
                row.text("reference"),
                row.text("description"),
                row.idOrNull("family_id"),
                row.text("family_code"),
                row.idOrNull("sub_family_id"),
                row.text("sub_family_code"),
                row.integer("vat_rate_bp"),
                row.id("price_minor"),
                row.flag("discounted"),
                row.flag("on_sale"),
                row.flag("points_excluded"),
                row.id("pack_total"),
                row.id("pack_counted"));
    }
}
