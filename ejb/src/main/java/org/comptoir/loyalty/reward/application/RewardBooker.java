package org.comptoir.loyalty.reward.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.InstrumentSettings;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Settings;

/**
 * Takes the use off a reward card and closes it; a whole return gives it back with the vouchers' grace, a partial one
 * does not (as AT-73).
 */
@ApplicationScoped
public class RewardBooker implements EffectBooker {

    private Ledger ledger;
    private Instruments instruments;
    private Settings settings;

    protected RewardBooker() {}

    @Inject
    public RewardBooker(Ledger ledger, Instruments instruments, Settings settings) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.settings = settings;
    }

    @Override
    public String rule() {
        return RewardRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        spent(effects).forEach(use -> {
            Account account = plan.ofInstrument(use.instrumentId()).orElseThrow();
            move(plan, account, -use.amount(), "REWARD_CARD_USED");
            if (account.balance() == use.amount()) {
                instruments.close(plan, use.instrumentId());
            }
        });
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        if (!reversal.whole()) {
            return;
        }
        Caller caller = plan.context().caller();
        long grace = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.VOUCHER_GRACE_DAYS);
        spent(reversal.effects()).forEach(use -> {
            move(plan, plan.ofInstrument(use.instrumentId()).orElseThrow(), use.amount(), "REWARD_CARD_GIVEN_BACK");
            instruments.reopen(
                    plan, use.instrumentId(), plan.context().businessDate().plusDays(grace));
            plan.record(new Effect(
                    null,
                    Effect.Kind.SPENT,
                    rule(),
                    use.programmeVersionId(),
                    use.instrumentId(),
                    use.unit(),
                    -use.amount(),
                    Reason.of("reward-card.given-back")));
        });
    }

    private void move(BookingPlan plan, Account account, long uses, String kind) {
        long contra = ledger.contra(Contra.PROMOTION, plan.context().caller().storeId(), account.unit());
        plan.post(
                ledger,
                Posting.of(kind, null)
                        .move(account, uses, Reason.of("reward-card.used-up"))
                        .contra(contra, account.unit(), -uses));
    }

    private static List<Effect> spent(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.SPENT)
                .toList();
    }
}
