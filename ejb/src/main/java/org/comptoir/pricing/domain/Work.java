package org.comptoir.pricing.domain;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/** What a rule sees, and where it puts what it proposes. */
public interface Work {

    /** A line as earlier stages left it. */
    record State(Item item, long netMinor) {}

    /** Where a proposal comes from: programme version and voucher, both null when there is none. */
    record Source(Long programmeVersionId, Long instrumentId, Reason reason) {}

    /** The store's calendar day. */
    LocalDate day();

    /** Currency of all amounts. */
    String currency();

    /** The lines that may be reduced: articles with an amount left. */
    List<State> reducible();

    /** All lines, sold gift cards included. */
    List<State> lines();

    /** The facts. */
    Facts facts();

    /** Offers a rate on a line: in {@link Stage#CUSTOMER_RATE} only the best offer of a line is taken. */
    void offer(int lineNo, Rate rate, Source source);

    /**
     * Takes an amount off lines, spread in proportion to their amounts by largest remainder, and never more than is
     * left; answers what was taken.
     */
    long spread(long amountMinor, List<State> over, Source source);

    /** Earns points or the like. */
    void earn(String unit, long amount, Source source);

    /** Says that a line does not count for what this rule earns. */
    void exclude(State line, Source source);

    /** Says why the rule did nothing, and what would unlock it (may be null). */
    void notApplied(Reason why, Reason unlock);
}
