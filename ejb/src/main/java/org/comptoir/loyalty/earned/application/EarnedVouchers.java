package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.comptoir.instrument.application.Forfeits;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Deduction;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/** Issues earned vouchers and takes them back: free price reductions, never cash (D-25). */
@ApplicationScoped
public class EarnedVouchers {

    private Instruments instruments;
    private Ledger ledger;
    private Forfeits forfeits;

    protected EarnedVouchers() {}

    @Inject
    public EarnedVouchers(Instruments instruments, Ledger ledger, Forfeits forfeits) {
        this.instruments = instruments;
        this.ledger = ledger;
        this.forfeits = forfeits;
    }

    /** Adds a voucher of the plan's customer, a bearer's without one; answers its id. */
    long issue(BookingPlan plan, EarnedProgrammes.Known programme, long amountMinor, String businessKey) {
        LocalDate today = plan.context().businessDate();
        Validity validity = programme.terms().validity();
        return instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.VOUCHER,
                        InstrumentCode.generate(InstrumentKind.VOUCHER),
                        plan.customerId(),
                        amountMinor,
                        validity.firstDay(today),
                        validity.lastDay(today),
                        Contra.PROMOTION,
                        new Instruments.Terms(programme.version().id(), null, businessKey)));
    }

    /**
     * What a sale's voucher is too much.
     *
     * @param whole true when nothing of it is deserved any more
     */
    record Back(long saleId, long amountMinor, boolean whole) {}

    /**
     * Takes the unused part off the voucher that a sale issued, which becomes void when nothing of it is deserved; what
     * was used already is announced as a {@link Deduction} from the refund (AT-65). Answers what is stored with the
     * return; empty when the sale's voucher is not there.
     */
    Optional<Effect> takeBack(BookingPlan plan, EarnedProgrammes.Known programme, Back back) {
        return ofSale(plan, programme, back.saleId()).map(voucher -> {
            Account account = plan.ofInstrument(voucher.id()).orElseThrow();
            long held = Math.min(back.amountMinor(), account.balance());
            // what a use has cost the customer beyond what it gave was not used either
            long unused = held + forfeits.giveBack(plan, account, back.amountMinor() - held);
            takeOff(plan, account, unused);
            long used = back.amountMinor() - unused;
            String currency = plan.context().currency();
            if (used > 0) {
                plan.note(new Deduction(used, Reason.of("earned.used-already", new Money(used, currency))));
            }
            if (voucher.status() == InstrumentStatus.ACTIVE && account.balance() == held) {
                end(plan, voucher, back.whole());
            }
            return new Effect(
                    null,
                    Effect.Kind.ISSUED,
                    EarnedRule.CODE,
                    programme.version().id(),
                    voucher.id(),
                    currency,
                    -back.amountMinor(),
                    Reason.of("earned.taken-back", new Money(unused, currency)));
        });
    }

    private Optional<Instrument> ofSale(BookingPlan plan, EarnedProgrammes.Known programme, long saleId) {
        long brand = plan.context().caller().brandId();
        return instruments.issuedBy(saleId).stream()
                .filter(issued -> issued.kind() == InstrumentKind.VOUCHER)
                .map(IssuedInstrument::id)
                .flatMap(id -> instruments.byId(brand, id).stream())
                .filter(voucher -> voucher.programmeVersionId() != null
                        && voucher.programmeVersionId() == programme.version().id())
                .findFirst();
    }

    private void takeOff(BookingPlan plan, Account account, long amount) {
        if (amount > 0) {
            long contra =
                    ledger.contra(Contra.PROMOTION, plan.context().caller().storeId(), account.unit());
            plan.post(
                    ledger,
                    Posting.of("VOUCHER_TAKEN_BACK", null)
                            .move(account, -amount, null)
                            .contra(contra, account.unit(), amount));
        }
    }

    private void end(BookingPlan plan, Instrument voucher, boolean taken) {
        if (taken) {
            instruments.voidIt(plan, voucher.id());
        } else {
            instruments.close(plan, voucher.id());
        }
    }
}
