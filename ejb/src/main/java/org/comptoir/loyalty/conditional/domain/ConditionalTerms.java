package org.comptoir.loyalty.conditional.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Parameters of conditional discounts (F035 to F039), a programme of the kind {@link #KIND}; the programme being active
 * is their master switch. As JSON:
 *
 * <pre>{@code
 * {"rows": [{"group": "commerçant", "rateBp": 1000},
 *           {"group": "commerçant", "storeId": 51, "rateBp": 1500},
 *           {"group": "VP", "family": "SHOES", "subFamily": "BOOTS", "rateBp": 500}]}
 * }</pre>
 *
 * @param rows who has which rate on what; an edit replaces the whole list
 */
public record ConditionalTerms(List<Row> rows) {

    /** The kind of programme. */
    public static final String KIND = "CONDITIONAL_DISCOUNT";

    private static final int MOST_ROWS = 2_000;

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

        /** The same discount for another store, to be added to the list: copy and paste (F036). */
        public Row copiedTo(Long otherStoreId) {
            return new Row(group, otherStoreId, family, subFamily, rateBp);
        }

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

        private Row key() {
            return scope().copiedTo(storeId);
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

    /**
     * The list with copies of a store's rows for another store; rows that the other store has already stay as they are.
     *
     * @param fromStoreId null to copy the general rows
     */
    public ConditionalTerms copied(Long fromStoreId, long toStoreId) {
        Set<Row> known = new HashSet<>();
        rows.forEach(row -> known.add(row.key()));
        List<Row> more = new ArrayList<>(rows);
        rows.stream()
                .filter(row -> Objects.equals(row.storeId(), fromStoreId))
                .map(row -> row.copiedTo(toStoreId))
                .filter(row -> known.add(row.key()))
                .forEach(more::add);
        return new ConditionalTerms(more);
    }

    /**
     * Refuses {@code conditional.rows}, a row without a group ({@code conditional.group-missing}), {@code rate.range},
     * and {@code conditional.doubled} when two rows speak of the same group, store and scope.
     */
    public void check() {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new Refused(Reason.of("conditional.rows", MOST_ROWS));
        }
        Set<Row> known = new HashSet<>();
        for (Row row : rows) {
            if (row.group() == null || row.group().isBlank()) {
                throw new Refused(Reason.of("conditional.group-missing"));
            }
            row.rate();
            if (!known.add(row.key())) {
                throw new Refused(Reason.of("conditional.doubled", row.group(), scopeName(row)));
            }
        }
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
