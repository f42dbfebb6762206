package org.comptoir.customer.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.FindCustomers.Hit;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Folded;
import org.comptoir.shared.query.Prefix;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** The till's search: by indexes first; only parts of names that begin no last name look through all records. */
@ApplicationScoped
public class CustomerSearch {

    private static final String SELECT = "select c.id, c.customer_no, c.last_name, c.first_name, c.mobile, c.city, "
            + "c.observation from customer c where c.brand_id = ? and c.active = 1 and c.root_id is null and ";

    private static final String ORDER = " order by c.search_key, c.id fetch first ? rows only";

    /** Shorter texts are not looked for inside names: nearly everybody would be found. */
    private static final int SHORTEST_INSIDE = 3;

    private Sql sql;
    private CodeRegistry codes;

    protected CustomerSearch() {}

    @Inject
    public CustomerSearch(Sql sql, CodeRegistry codes) {
        this.sql = sql;
        this.codes = codes;
    }

    List<Hit> find(long brandId, String typed, int limit) {
        String text = typed.trim();
        if (text.isEmpty()) {
            return List.of();
        }
        Map<Long, Hit> found = new LinkedHashMap<>();
        codes.find(brandId, text)
                .filter(target -> target.kind().equals(CodeRegistry.Kind.CUSTOMER))
                .ifPresent(target -> add(found, list(brandId, "c.id = ?", limit, target.id())));
        String digits = CustomerDetails.number(text);
        if (digits.matches("\\+?\\d{1,18}")) {
            byDigits(brandId, digits, limit, found);
        } else if (text.contains("@")) {
            add(
                    found,
                    list(
                            brandId,
                            "c.id in (select e.customer_id from email_claim e where e.brand_id = c.brand_id and e.email = ?)",
                            limit,
                            text.toLowerCase(Locale.ROOT)));
        } else {
            byName(brandId, Folded.of(text), limit, found);
        }
        return found.values().stream().limit(limit).toList();
    }

    private void byDigits(long brandId, String digits, int limit, Map<Long, Hit> found) {
        if (!digits.startsWith("+")) {
            add(found, list(brandId, "c.customer_no = ?", limit, Long.valueOf(digits)));
        }
        add(found, list(brandId, "c.mobile = ?", limit, digits));
        if (found.isEmpty() && digits.length() >= SHORTEST_INSIDE) {
            add(found, list(brandId, "c.phone = ?", limit, digits));
        }
    }

    private void byName(long brandId, String folded, int limit, Map<Long, Hit> found) {
        if (folded.isEmpty()) {
            return;
        }
        List<String> words = Arrays.asList(folded.split(" ", -1));
        add(found, beginning(brandId, folded, List.of(), limit));
        for (int i = 0; i < words.size() && words.size() > 1 && found.size() < limit; i++) {
            List<String> others = new ArrayList<>(words);
            String first = others.remove(i);
            add(found, beginning(brandId, first, others, limit));
        }
        if (found.size() < limit && folded.length() >= SHORTEST_INSIDE) {
            add(found, inside(brandId, words, limit));
        }
    }

    private List<Hit> beginning(long brandId, String prefix, List<String> others, int limit) {
        StringBuilder condition = new StringBuilder(Prefix.condition(sql.dialect(), "c.search_key"));
        List<Object> params = new ArrayList<>(Prefix.values(sql.dialect(), prefix));
        for (String other : others) {
            condition.append(" and c.search_key like ? escape '!'");
            params.add("% " + Prefix.escaped(other) + "%");
        }
        return list(brandId, condition.toString(), limit, params.toArray());
    }

    private List<Hit> inside(long brandId, List<String> words, int limit) {
        List<String> conditions =
                words.stream().map(word -> "c.search_key like ? escape '!'").toList();
        Object[] params =
                words.stream().map(word -> "%" + Prefix.escaped(word) + "%").toArray();
        return list(brandId, String.join(" and ", conditions), limit, params);
    }

    private List<Hit> list(long brandId, String condition, int limit, Object... values) {
        List<Object> params = new ArrayList<>();
        params.add(brandId);
        params.addAll(Arrays.asList(values));
        params.add(limit);
        return sql.list(SELECT + condition + ORDER, CustomerSearch::hit, params.toArray());
    }

    private static void add(Map<Long, Hit> found, List<Hit> hits) {
        hits.forEach(hit -> found.putIfAbsent(hit.id(), hit));
    }

    private static Hit hit(Row row) throws SQLException {
        return new Hit(
                row.id("id"),
                row.id("customer_no"),
                row.text("last_name"),
                row.text("first_name"),
                row.text("mobile"),
                row.text("city"),
                row.text("observation"));
    }
}
