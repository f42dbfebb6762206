package org.comptoir.loyalty.conditional.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Parameters of conditional discounts (F035 to F039) as they are written, a programme of the kind
 * {@link ConditionalTerms#KIND}; the programme being active is their master switch. As JSON:
 *
 * <pre>{@code
 * {"rows": [{"group": "commerçant", "rateBp": 1000},
 *           {"group": "commerçant", "store": "PARIS", "rateBp": 1500},
 *           {"group": "VP", "family": "SHOES", "subFamily": "BOOTS", "rateBp": 500}]}
 * }</pre>
 *
 * @param rows who has which rate on what; an edit replaces the whole list
 */
public record ConditionalParams(List<Row> rows) {

    private static final int MOST_ROWS = 2_000;

    public ConditionalParams {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /**
     * A rate of a group.
     *
     * @param group name of the customers' group
     * @param store code of the store it is for, null for all (F036)
     * @param family code of the family, null for any
     * @param subFamily code of the sub-family, null for any
     * @param rateBp basis points, 0 to 10000; 0 takes a more general rate away
     */
    public record Row(String group, String store, String family, String subFamily, int rateBp) {

        private Row copiedTo(String otherStore) {
            return new Row(group, otherStore, family, subFamily, rateBp);
        }

        private Row key() {
            return new Row(upper(group), store, upper(family), upper(subFamily), 0);
        }

        private ConditionalTerms.Row at(long storeId) {
            return new ConditionalTerms.Row(group, store == null ? null : storeId, family, subFamily, rateBp);
        }

        private static String upper(String code) {
            return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
        }
    }

    /** The codes of the stores that rows name, each once. */
    public List<String> stores() {
        return rows.stream().map(Row::store).filter(Objects::nonNull).distinct().toList();
    }

    /** True when a row is that group's; case does not matter. */
    public boolean names(String group) {
        return rows.stream().anyMatch(row -> Row.upper(row.group()).equals(Row.upper(group)));
    }

    /** What holds in a store: its own rows and the general ones; no rows when all are other stores'. */
    public ConditionalTerms in(String storeCode, long storeId) {
        return new ConditionalTerms(rows.stream()
                .filter(row -> row.store() == null || row.store().equals(storeCode))
                .map(row -> row.at(storeId))
                .toList());
    }

    /**
     * The list with copies of a store's rows for another store (F036); rows that the other store has already stay as
     * they are.
     *
     * @param from code of the store, null to copy the general rows
     */
    public ConditionalParams copied(String from, String to) {
        Set<Row> known = new HashSet<>();
        rows.forEach(row -> known.add(row.key()));
        List<Row> more = new ArrayList<>(rows);
        rows.stream()
                .filter(row -> Objects.equals(row.store(), from))
                .map(row -> row.copiedTo(to))
                .filter(row -> known.add(row.key()))
                .forEach(more::add);
        return new ConditionalParams(more);
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
            row.at(0).rate();
            if (!known.add(row.key())) {
                throw new Refused(Reason.of("conditional.doubled", row.group(), ConditionalTerms.scopeName(row.at(0))));
            }
        }
    }
}
