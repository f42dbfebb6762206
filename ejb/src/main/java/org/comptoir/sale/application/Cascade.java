package org.comptoir.sale.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.StatusChange;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;

/**
 * Everything a return sets off. Amounts are minor units, VAT included; those of lines, effects and VAT are negative as
 * they will be stored, those of refunds positive.
 *
 * @param original the sale as it is now
 * @param effects reductions reversed, deductions, and what programmes take back
 * @param refunds money per tender; a credit note to be issued has no instrument yet
 * @param steps every movement of an account with a balance, in the order it will be booked
 * @param instruments instruments that change their state
 */
public record Cascade(
        Sale original,
        List<SaleLine> lines,
        List<Effect> effects,
        List<Quote.Vat> vat,
        long refundMinor,
        List<Refund> refunds,
        List<Step> steps,
        List<InstrumentChange> instruments) {

    /**
     * A movement.
     *
     * @param kind of the transaction: {@code POINTS_CLAWED_BACK}
     * @param account null for one that this return opens, unless its opener noted it
     * @param instrumentId null for a customer's account
     * @param unit currency, {@code PTS}, {@code PTS/100}, {@code USE} or {@code VISIT}
     * @param balance after it
     */
    public record Step(String kind, AccountKind account, Long instrumentId, String unit, long amount, long balance) {}

    /** An instrument's state after the return; of the code only the last characters are told. */
    public record InstrumentChange(long id, InstrumentKind kind, String code, InstrumentStatus status) {}

    /** What is kept back from the refund. */
    public List<Effect> deductions() {
        return effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.DEDUCTED)
                .toList();
    }

    static Cascade of(DraftReturn.Draft draft) {
        BookingPlan booking = draft.booking();
        Map<Long, Instrument> known =
                booking.noted(Instrument.class).stream().collect(Collectors.toMap(Instrument::id, Function.identity()));
        return new Cascade(
                draft.original(),
                draft.plan().lines(),
                draft.effects(),
                ReturnPlan.vat(draft.plan().lines()),
                draft.plan().refundMinor(),
                draft.payments().stream()
                        .map(payment -> new Refund(
                                payment.kind(),
                                known.containsKey(payment.instrumentId()) ? payment.instrumentId() : null,
                                -payment.amountMinor()))
                        .toList(),
                steps(booking),
                changes(booking, known));
    }

    private static List<Step> steps(BookingPlan booking) {
        Map<Long, Account> accounts = new HashMap<>();
        booking.accounts().forEach(account -> accounts.put(account.id(), account));
        booking.noted(Account.class).forEach(opened -> accounts.put(opened.id(), opened));
        Map<Long, Long> balances = new HashMap<>();
        accounts.values().forEach(account -> balances.put(account.id(), account.balance()));
        List<Step> steps = new ArrayList<>();
        for (Posting posting : booking.postings()) {
            for (Posting.Movement movement : posting.movements()) {
                if (movement.guarded()) {
                    long after = balances.merge(movement.accountId(), movement.amount(), Math::addExact);
                    Optional<Account> account = Optional.ofNullable(accounts.get(movement.accountId()));
                    steps.add(new Step(
                            posting.kind(),
                            account.map(Account::kind).orElse(null),
                            account.map(Account::instrumentId).orElse(null),
                            movement.unit(),
                            movement.amount(),
                            after));
                }
            }
        }
        return List.copyOf(steps);
    }

    private static List<InstrumentChange> changes(BookingPlan booking, Map<Long, Instrument> known) {
        Map<Long, InstrumentStatus> last = new java.util.LinkedHashMap<>();
        booking.noted(StatusChange.class).forEach(change -> last.put(change.instrumentId(), change.to()));
        return last.entrySet().stream()
                .filter(change -> known.containsKey(change.getKey()))
                .map(change -> {
                    Instrument instrument = known.get(change.getKey());
                    String code = new InstrumentCode(instrument.code()).masked();
                    return new InstrumentChange(instrument.id(), instrument.kind(), code, change.getValue());
                })
                .toList();
    }
}
