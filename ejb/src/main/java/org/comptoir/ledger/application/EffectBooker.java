package org.comptoir.ledger.application;

import java.util.List;
import org.comptoir.pricing.domain.Effect;

/**
 * What a programme's effects mean for the ledger. A programme brings a {@code Rule}, a {@code FactSource} and one of
 * these, found by CDI; a sale never knows which programmes there are.
 */
public interface EffectBooker {

    /** The rule whose effects this one books. */
    String rule();

    /** Books a sale's effects of that rule into the plan. */
    void book(BookingPlan plan, List<Effect> effects);

    /**
     * Takes them back into the plan, as far as the return reaches; records what it took back as effects. What the customer
     * keeps although it was given for what comes back is announced by {@code plan.note(new Deduction(...))}. The accounts
     * of instruments that the sale issued, used or sold are locked and those instruments noted as {@code Instrument}.
     */
    void reverse(BookingPlan plan, Reversal reversal);

    /** When its turn comes in a return. */
    default ReturnTurn turn() {
        return ReturnTurn.INSTRUMENTS;
    }

    /**
     * Takes back what goods returned without their ticket would have earned today; most programmes do nothing.
     *
     * @param amountMinor what is paid back for the goods, VAT included
     */
    default void reverseWithoutTicket(BookingPlan plan, long amountMinor) {}

    /**
     * A return as seen by a programme.
     *
     * @param saleId the sale that is returned
     * @param effects that sale's stored effects of this rule
     * @param reversed the effects of this rule that earlier returns of it stored
     * @param lines the sale's lines
     * @param whole true when nothing of the sale is left after this return
     */
    record Reversal(
            long saleId, List<Effect> effects, List<Effect> reversed, List<ReturnedLine> lines, boolean whole) {}

    /**
     * A line of the returned sale.
     *
     * @param keptMinor what the customer keeps of it after this return: net, VAT included
     * @param article false for sold stored value
     * @param units units that were sold
     * @param keptUnits units that stay with the customer after this return
     */
    record ReturnedLine(int lineNo, boolean article, long netMinor, long keptMinor, int units, int keptUnits) {}
}
