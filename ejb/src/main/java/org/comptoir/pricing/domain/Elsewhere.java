package org.comptoir.pricing.domain;

import org.comptoir.shared.domain.Reason;

/**
 * A programme in force that nothing in this basket could reach: it is for other stores or days, another one stands in its
 * place, or it gives nothing in a sale. A fact for pricing: no rule looks at it, and the quote tells it unless the
 * programme did something all the same.
 *
 * @param rule code of the rule that would have applied it
 */
public record Elsewhere(String rule, long programmeVersionId, Reason why) {}
