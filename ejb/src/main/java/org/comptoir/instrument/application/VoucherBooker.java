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

/** Debits vouchers by what they took off; a full return opens them again, a partial one does not (AT-73). */
@ApplicationScoped
public class VoucherBooker implements EffectBooker {

    private Ledger ledger;
    private Instruments instruments;
    private Settings settings;
    private List<VoucherUse> uses;

    protected VoucherBooker() {}

    @Inject
    public VoucherBooker(Ledger ledger, Instruments instruments, Settings settings, @Any Instance<VoucherUse> uses) {
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
        usedBy(effects).forEach((id, used) -> {
            Account account = plan.ofInstrument(id).orElseThrow();
            move(plan, account, -used, "VOUCHER_USED");
            if (account.balance() == used) {
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
            plan.record(new Effect(
                    null,
                    Effect.Kind.VOUCHER,
                    rule(),
                    null,
                    id,
                    plan.context().currency(),
                    -used,
                    Reason.of("voucher.given-back")));
        });
        ofProgrammes(reversal.effects())
                .forEach(used -> uses.forEach(use -> use.givenBack(plan, used, reversal.saleId())));
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
        Map<Long, Long> used = new TreeMap<>();
        effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.VOUCHER)
                .forEach(effect -> used.merge(effect.instrumentId(), effect.amount(), Long::sum));
        return used;
    }
}
