package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.comptoir.shared.domain.StaleState;

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
     * Takes the unused part off the voucher that a sale issued, and off what took its place when it was lost; they become
     * void when nothing of it is deserved. What was used already is announced as a {@link Deduction} from the refund
     * (AT-65), but not what ended unused: that gave the customer nothing. Answers what is stored with the return; empty
     * when the sale's voucher is not there.
     */
    Optional<Effect> takeBack(BookingPlan plan, EarnedProgrammes.Known programme, Back back) {
        return ofSale(plan, programme, back.saleId()).map(voucher -> {
            long used = back.amountMinor();
            for (Instrument one : withReplacements(plan, voucher)) {
                used -= takeUnused(plan, one, new Back(back.saleId(), used, back.whole()));
            }
            String currency = plan.context().currency();
            if (used > 0) {
                plan.note(new Deduction(used, Reason.of("earned.used-already", new Money(used, currency))));
            }
            return new Effect(
                    null,
                    Effect.Kind.ISSUED,
                    EarnedRule.CODE,
                    programme.version().id(),
                    voucher.id(),
                    currency,
                    -back.amountMinor(),
                    Reason.of("earned.taken-back", new Money(back.amountMinor() - used, currency)));
        });
    }

    /** Takes that amount off one of them, as far as nobody used it; answers how much that was. */
    private long takeUnused(BookingPlan plan, Instrument voucher, Back back) {
        // one that replaced another meanwhile is not locked yet
        Account account =
                plan.ofInstrument(voucher.id()).orElseThrow(() -> new StaleState("instrument " + voucher.id()));
        long held = Math.min(back.amountMinor(), account.balance());
        // what a use, or the end, has cost the customer beyond what it gave was not used either
        long unused = held + forfeits.giveBack(plan, account, back.amountMinor() - held);
        unused += forfeits.giveBackEnded(plan, account, back.amountMinor() - unused);
        takeOff(plan, account, unused);
        if (voucher.status() == InstrumentStatus.ACTIVE && account.balance() == held) {
            end(plan, voucher, back.whole());
        }
        return unused;
    }

    private List<Instrument> withReplacements(BookingPlan plan, Instrument voucher) {
        long brand = plan.context().caller().brandId();
        return Stream.concat(
                        Stream.of(voucher),
                        instruments.replacements(List.of(voucher.id())).stream()
                                .flatMap(next -> instruments.byId(brand, next.id()).stream()))
                .toList();
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
