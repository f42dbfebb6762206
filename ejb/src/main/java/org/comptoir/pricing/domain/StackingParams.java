package org.comptoir.pricing.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What a brand says of stacking beside its programmes, a programme of the kind {@link #KIND}. As JSON:
 *
 * <pre>{@code
 * {"order": ["MANUAL", "CUSTOMER_RATE", "COUPON", "VOUCHER", "GIFT"],
 *  "rules": [{"rule": "vip-card", "appliesToOnSale": false, "exclusiveCategory": "VIP"}]}
 * }</pre>
 *
 * @param order the stages between prices and what a sale earns, as {@link StageOrder} reads them; null for the default
 * @param rules stacking of what is no programme's, such as VIP cards and permanent rates
 */
public record StackingParams(List<String> order, List<OfRule> rules) {

    /** The kind of programme. */
    public static final String KIND = "STACKING";

    public StackingParams {
        order = order == null ? List.of() : List.copyOf(order);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * A rule's stacking.
     *
     * @param rule its code: {@code vip-card}
     */
    public record OfRule(String rule, Boolean appliesToDiscounted, Boolean appliesToOnSale, String exclusiveCategory) {

        /** The three parameters. */
        public Stacking stacking() {
            return new Stacking(appliesToDiscounted, appliesToOnSale, exclusiveCategory);
        }
    }

    /**
     * Refuses {@code stacking.no-such-rule} for a rule that is not among these, {@code stacking.rule-doubled} and what
     * {@link StageOrder#of} and {@link Stacking#check} refuse.
     */
    public void check(Set<String> known) {
        StageOrder.of(order);
        Set<String> named = new HashSet<>();
        for (OfRule of : rules) {
            if (of.rule() == null || !known.contains(of.rule())) {
                throw new Refused(
                        Reason.of("stacking.no-such-rule", String.valueOf(of.rule()), String.join(", ", known)));
            }
            if (!named.add(of.rule())) {
                throw new Refused(Reason.of("stacking.rule-doubled", of.rule()));
            }
            of.stacking().check();
        }
    }
}
