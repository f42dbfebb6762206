package org.comptoir.pricing.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/** What a rule sees, and where it puts what it proposes. */
public interface Work {

    /** A line as earlier stages left it. */
    record State(Item item, long netMinor) {}

    /** Where a proposal comes from: programme version and voucher, both null when there is none. */
    record Source(Long programmeVersionId, Long instrumentId, Reason reason) {}

    /** The store's time. */
    LocalDateTime now();

    /** The store's calendar day. */
    default LocalDate day() {
        return now().toLocalDate();
    }

    /** Currency of all amounts. */
    String currency();

    /** The lines that the rule may reduce: goods that are bought, with an amount left, and taken by its stacking. */
    default List<State> reducible() {
        return reducible(null);
    }

    /**
     * The lines that a programme may reduce: those its {@link Stacking} takes, and none when a rival of its exclusive
     * category was quicker. When there is none left, {@link #notApplied} says that, whatever reason the rule gives.
     *
     * @param programmeVersionId null for the rule itself
     */
    List<State> reducible(Long programmeVersionId);

    /**
     * False for a programme that lowers no price of this basket because its {@link Limit} leaves too little: for a rule that
     * shares units out among its programmes. When it did nothing, {@link #notApplied} says why.
     */
    boolean mayReduce(Long programmeVersionId);

    /**
     * The gifts that a claim of that key put on the counter, with an amount left; none when a rival of the programme's
     * exclusive category was quicker.
     */
    List<State> rewards(String claimKey, Long programmeVersionId);

    /** All lines, stored value and gifts included. */
    List<State> lines();

    /** The facts. */
    Facts facts();

    /** Offers a rate on a line: in {@link Stage#CUSTOMER_RATE} only the best offer of a line is taken. */
    void offer(int lineNo, Rate rate, Source source);

    /**
     * Takes an amount off lines, spread in proportion to their amounts by largest remainder, and never more than is
     * left; answers what was taken. The order in which lines were scanned does not matter.
     */
    long spread(long amountMinor, List<State> over, Source source);

    /** Earns points or the like. */
    void earn(String unit, long amount, Source source);

    /** Spends points, or uses of a card, for what was taken off. */
    void spend(String unit, long amount, Source source);

    /** Says that this much of the voucher is lost with the sale. */
    void forfeit(long amountMinor, Source source);

    /** Counts for the programme's own counter. */
    void count(String unit, long amount, Source source);

    /** Gives the customer an instrument of that amount. */
    void issue(long amountMinor, Source source);

    /** Gives something beside value, in that unit. */
    void grant(String unit, long amount, Source source);

    /** Gives something beside value for a line: what its return takes back. */
    void grant(State line, String unit, long amount, Source source);

    /** Says that a line does not count for what this rule earns. */
    void exclude(State line, Source source);

    /** Says why the rule did nothing, and what would unlock it (may be null). */
    default void notApplied(Reason why, Reason unlock) {
        notApplied(null, why, unlock);
    }

    /** Says why that programme did nothing, and what would unlock it (may be null). */
    void notApplied(Long programmeVersionId, Reason why, Reason unlock);

    /** The same of a claim of a kind that is not the rule's code: a sale that counted on it is told that reason. */
    void notApplied(String claimKind, Long programmeVersionId, Reason why, Reason unlock);

    /** The same for a full explanation only: what a cashier sees elsewhere, or cannot change. */
    void explain(String claimKind, Long programmeVersionId, Reason why, Reason unlock);
}
