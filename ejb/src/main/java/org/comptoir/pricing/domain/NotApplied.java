package org.comptoir.pricing.domain;

import org.comptoir.shared.domain.Reason;

/**
 * A rule in force that did nothing, or a rate that lost.
 *
 * @param rule the rule's code; for what was laid on the basket, the kind of its claim
 * @param programmeVersionId the programme, null for a rule without one
 * @param why what stood in its way
 * @param unlock the smallest change that would make it apply, null when nothing in the basket would
 * @param near false for what only a full explanation tells: a till does not show it
 */
public record NotApplied(String rule, Long programmeVersionId, Reason why, Reason unlock, boolean near) {

    /** What a cashier may be told too. */
    public NotApplied(String rule, Long programmeVersionId, Reason why, Reason unlock) {
        this(rule, programmeVersionId, why, unlock, true);
    }
}
