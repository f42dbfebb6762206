package org.comptoir.pricing.domain;

import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * How what lowers prices gets on with the marks of articles and with its rivals ({@code hard-parts.md}, precedence): the
 * same three parameters for every kind of programme, beside the kind's own. A document that has none of them takes every
 * article and has no rivals.
 *
 * @param appliesToDiscounted false leaves out articles marked as discounted; null means true
 * @param appliesToOnSale false leaves out articles in the legal sales; null means true
 * @param exclusiveCategory of all that name the same one, only one lowers the prices of a basket; null for none
 */
public record Stacking(Boolean appliesToDiscounted, Boolean appliesToOnSale, String exclusiveCategory) {

    /** Every article, no rivals. */
    public static final Stacking PLAIN = new Stacking(null, null, null);

    private static final int LONGEST = 30;

    public Stacking {
        exclusiveCategory = exclusiveCategory == null || exclusiveCategory.isBlank() ? null : exclusiveCategory.strip();
    }

    /** False for an article whose marks leave it out. */
    public boolean takes(Item.Marks marks) {
        return !(marks.discounted() && Boolean.FALSE.equals(appliesToDiscounted)
                || marks.onSale() && Boolean.FALSE.equals(appliesToOnSale));
    }

    /** True when it leaves nothing out and has no rivals. */
    public boolean takesAll() {
        return exclusiveCategory == null
                && !Boolean.FALSE.equals(appliesToDiscounted)
                && !Boolean.FALSE.equals(appliesToOnSale);
    }

    /** Refuses {@code stacking.category} for a name that is too long. */
    public void check() {
        if (exclusiveCategory != null && exclusiveCategory.length() > LONGEST) {
            throw new Refused(Reason.of("stacking.category", LONGEST));
        }
    }
}
