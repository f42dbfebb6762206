package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.access.domain.Caller;
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
 * Debits vouchers by what they took off, and by what is lost with that when they are used once (D-01); a full return opens
 * them again as they were, a partial one does not (AT-73).
 */
@ApplicationScoped
public class VoucherBooker implements EffectBooker {

    private Ledger ledger;
    private Instruments instruments;
    private Settings settings;
    private Forfeits forfeits;
    private List<VoucherUse> uses;

    protected VoucherBooker() {}

    @Inject
    public VoucherBooker(
            Ledger ledger,
            Instruments instruments,
            Settings settings,
            Forfeits forfeits,
            @Any Instance<VoucherUse> uses) {
        this.forfeits = forfeits;
        this.ledger = ledger;
        this.instruments = instruments;
        this.settings = settings;
        this.uses = uses.stream().toList();
    }

    @Override
    public String rule() {
        return VoucherRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        Map<Long, Long> lost = amounts(effects, Effect.Kind.FORFEITED);
        usedBy(effects).forEach((id, used) -> {
            Account account = plan.ofInstrument(id).orElseThrow();
            move(plan, account, -used, "VOUCHER_USED");
            long rest = lost.getOrDefault(id, 0L);
            if (rest > 0) {
                forfeits.lose(plan, account, rest);
            }
            if (account.balance() == used + rest) {
                instruments.close(plan, id);
            }
        });
        ofProgrammes(effects).forEach(used -> uses.forEach(use -> use.used(plan, used)));
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        if (!reversal.whole()) {
            return;
        }
        Caller caller = plan.context().caller();
        long grace = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.VOUCHER_GRACE_DAYS);
        usedBy(reversal.effects()).forEach((id, used) -> {
            move(plan, plan.ofInstrument(id).orElseThrow(), used, "VOUCHER_GIVEN_BACK");
            instruments.reopen(plan, id, plan.context().businessDate().plusDays(grace));
            record(plan, Effect.Kind.VOUCHER, id, used);
        });
        amounts(reversal.effects(), Effect.Kind.FORFEITED)
                .forEach((id, lost) -> record(
                        plan,
                        Effect.Kind.FORFEITED,
                        id,
                        forfeits.giveBack(plan, plan.ofInstrument(id).orElseThrow(), lost)));
        ofProgrammes(reversal.effects())
                .forEach(used -> uses.forEach(use -> use.givenBack(plan, used, reversal.saleId())));
    }

    private void record(BookingPlan plan, Effect.Kind kind, long voucherId, long backMinor) {
        if (backMinor > 0) {
            Reason reason = Reason.of("voucher.given-back");
            String unit = plan.context().currency();
            plan.record(new Effect(null, kind, rule(), null, voucherId, unit, -backMinor, reason));
        }
    }

    /** What each voucher of a programme took off. */
    private static List<VoucherUse.Used> ofProgrammes(List<Effect> effects) {
        Map<Long, Long> versions = new TreeMap<>();
        effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.VOUCHER && effect.programmeVersionId() != null)
                .forEach(effect -> versions.put(effect.instrumentId(), effect.programmeVersionId()));
        Map<Long, Long> amounts = usedBy(effects);
        return versions.entrySet().stream()
                .map(of -> new VoucherUse.Used(of.getKey(), of.getValue(), amounts.get(of.getKey())))
                .toList();
    }

    private void move(BookingPlan plan, Account account, long amount, String kind) {
        long contra = ledger.contra(Contra.PROMOTION, plan.context().caller().storeId(), account.unit());
        plan.post(
                ledger,
                Posting.of(kind, null)
                        .move(account, amount, Reason.of("voucher.used-up"))
                        .contra(contra, account.unit(), -amount));
    }

    private static Map<Long, Long> usedBy(List<Effect> effects) {
        return amounts(effects, Effect.Kind.VOUCHER);
    }

    private static Map<Long, Long> amounts(List<Effect> effects, Effect.Kind kind) {
        Map<Long, Long> amounts = new TreeMap<>();
        effects.stream()
                .filter(effect -> effect.kind() == kind)
                .forEach(effect -> amounts.merge(effect.instrumentId(), effect.amount(), Long::sum));
        return amounts;
    }
}
