package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Debts;
import org.comptoir.ledger.application.Deduction;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Settings;

/**
 * Lowers a refund by what programmes announced as {@link Deduction} (AT-65) and by what the customer still owes from
 * earlier returns; what exceeds the refund becomes a debt or is forgiven, by the store's setting.
 */
@ApplicationScoped
public class ReturnDeductions {

    private Debts debts;
    private Settings settings;

    protected ReturnDeductions() {}

    @Inject
    public ReturnDeductions(Debts debts, Settings settings) {
        this.debts = debts;
        this.settings = settings;
    }

    /** The plan with its refund lowered; the debt is booked and what was not kept back is recorded as an effect. */
    ReturnPlan apply(BookingPlan booking, ReturnPlan asked) {
        ReturnPlan plan = asked;
        String currency = booking.context().currency();
        long excess = 0;
        for (Deduction deduction : booking.noted(Deduction.class)) {
            long kept = Math.min(deduction.amountMinor(), plan.turnoverMinor());
            plan = plan.less(kept, currency, deduction.reason());
            excess += deduction.amountMinor() - kept;
        }
        if (excess > 0) {
            exceed(booking, excess);
        }
        long recovered = debts.recover(booking, plan.turnoverMinor());
        return plan.less(recovered, currency, Reason.of("return.debt-recovered"));
    }

    private void exceed(BookingPlan booking, long excess) {
        Caller caller = booking.context().caller();
        boolean owed = booking.customerId() != null
                && "DEBT".equals(settings.text(caller.brandId(), caller.storeId(), ReturnSettings.USED_VOUCHER));
        Money amount = new Money(excess, booking.context().currency());
        if (owed) {
            debts.owe(booking, excess);
        }
        booking.record(new Effect(
                null,
                Effect.Kind.DEDUCTED,
                ReturnPlan.DEDUCTION,
                null,
                null,
                booking.context().currency(),
                -excess,
                Reason.of(owed ? "return.became-debt" : "return.forgiven", amount)));
    }
}
