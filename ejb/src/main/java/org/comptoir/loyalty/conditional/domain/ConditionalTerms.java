package org.comptoir.loyalty.conditional.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Rate;

/**
 * What conditional discounts come to, their stores found: {@link ConditionalParams} is what people write.
 *
 * @param rows who has which rate on what
 */
public record ConditionalTerms(List<Row> rows) {

    /** The kind of programme. */
    public static final String KIND = "CONDITIONAL_DISCOUNT";

    public ConditionalTerms {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /**
     * A rate of a group.
     *
     * @param group name of the customers' group
     * @param storeId the store it is for, null for all (F036)
     * @param family code of the family, null for any
     * @param subFamily code of the sub-family, null for any
     * @param rateBp basis points, 0 to 10000; 0 takes a more general rate away
     */
    public record Row(String group, Long storeId, String family, String subFamily, int rateBp) {

        /** The rate; refuses {@code rate.range}. */
        public Rate rate() {
            return new Rate(rateBp);
        }

        boolean covers(Item.Category category) {
            return (family == null || same(family, category.family()))
                    && (subFamily == null || same(subFamily, category.subFamily()));
        }

        /** Sub-family over family over all (D-36). */
        int depth() {
            return (subFamily == null ? 0 : 2) + (family == null ? 0 : 1);
        }

        private Row scope() {
            return new Row(upper(group), null, upper(family), upper(subFamily), 0);
        }
    }

    /**
     * The rate of a group's customer on an article in a store: the row of the narrowest scope counts, also when its rate
     * is 0. A store's row stands in the place of the general one of the same group and scope only (D-36).
     */
    public Optional<Rate> rate(String group, long storeId, Item.Category category) {
        return rate(rowsOf(group, storeId).toList(), category);
    }

    /** The same among rows that {@link #rowsOf} has chosen, for many articles. */
    public static Optional<Rate> rate(List<Row> chosen, Item.Category category) {
        return chosen.stream()
                .filter(row -> row.covers(category))
                .max(Comparator.comparing(Row::depth))
                .map(Row::rate);
    }

    /** The rows that count for a group in a store, in their order. */
    public Stream<Row> rowsOf(String group, long storeId) {
        Set<Row> ofStore = new HashSet<>();
        rows.stream()
                .filter(row -> row.storeId() != null && row.storeId() == storeId)
                .forEach(row -> ofStore.add(row.scope()));
        return rows.stream()
                .filter(row -> group != null && same(row.group(), group))
                .filter(row -> row.storeId() == null ? !ofStore.contains(row.scope()) : row.storeId() == storeId);
    }

    /** What a row is about, in the words of the articles' codes; {@code *} for all. */
    public static String scopeName(Row row) {
        if (row.subFamily() != null) {
            return row.family() == null ? row.subFamily() : row.family() + "/" + row.subFamily();
        }
        return row.family() == null ? "*" : row.family();
    }

    private static boolean same(String one, String other) {
        return other != null && upper(one).equals(upper(other));
    }

    private static String upper(String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }
}
