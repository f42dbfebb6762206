package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Settings;

/**
 * What vouchers lose without having given it: with a use when their remainder is forfeited (D-01), or by their end. It
 * costs the promotion nothing after all.
 */
@ApplicationScoped
public class Forfeits {

    private static final String LOST = "VOUCHER_FORFEITED";
    private static final String FOUND = "VOUCHER_FORFEIT_GIVEN_BACK";
    private static final String ENDED = "VOUCHER_END_TAKEN_BACK";

    /** A voucher is used few times: its history is looked at so far. */
    private static final int MOVEMENTS = 500;

    private Ledger ledger;
    private LedgerHistory history;
    private Settings settings;

    protected Forfeits() {}

    @Inject
    public Forfeits(Ledger ledger, LedgerHistory history, Settings settings) {
        this.ledger = ledger;
        this.history = history;
        this.settings = settings;
    }

    /** What becomes of the remainder of an instrument of that kind issued now; what was sold or is owed keeps it. */
    public Remainder ofNew(Caller caller, InstrumentKind kind) {
        boolean forfeit = kind == InstrumentKind.VOUCHER
                && Remainder.FORFEIT
                        .name()
                        .equals(settings.text(
                                caller.brandId(), caller.storeId(), InstrumentSettings.VOUCHER_REMAINDER));
        return forfeit ? Remainder.FORFEIT : Remainder.KEEP;
    }

    /** Takes off what a use leaves. */
    void lose(BookingPlan plan, Account account, long amountMinor) {
        move(plan, account, -amountMinor, LOST);
    }

    /** Puts back what uses have cost it, at most that amount and once; answers how much that was. */
    public long giveBack(BookingPlan plan, Account account, long amountMinor) {
        return giveBack(plan, account, amountMinor, LOST, FOUND);
    }

    /** Puts back what its end has written off, at most that amount and once, to be taken off for another reason. */
    public long giveBackEnded(BookingPlan plan, Account account, long amountMinor) {
        return giveBack(plan, account, amountMinor, Expiry.WRITTEN_OFF, ENDED);
    }

    private long giveBack(BookingPlan plan, Account account, long amountMinor, String taken, String given) {
        if (amountMinor <= 0) {
            return 0;
        }
        long lost = -history.ofAccount(account.id(), 0, MOVEMENTS).rows().stream()
                .filter(moved -> moved.kind().equals(taken) || moved.kind().equals(given))
                .mapToLong(LedgerHistory.Movement::amount)
                .sum();
        long back = Math.max(0, Math.min(amountMinor, lost));
        if (back > 0) {
            move(plan, account, back, given);
        }
        return back;
    }

    private void move(BookingPlan plan, Account account, long amount, String kind) {
        long contra = ledger.contra(Contra.PROMOTION, plan.context().caller().storeId(), account.unit());
        plan.post(
                ledger,
                Posting.of(kind, null)
                        .move(account, amount, Reason.of("voucher.used-up"))
                        .contra(contra, account.unit(), -amount));
    }
}
