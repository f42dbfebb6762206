package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * A programme's own counters of a customer since the last reset, as accounts beside the lifetime turnover: a reset is an
 * entry with a reason, never an update (reliability 9.6). They may fall below zero when rewarded goods come back.
 */
@ApplicationScoped
public class CycleCounters {

    /** Kind of the transactions that count. */
    static final String COUNTED = "CYCLE_COUNTED";

    /** Kind of the transactions that take a return off. */
    static final String RETURNED = "CYCLE_RETURNED";

    /** Kind of the transactions that reset. */
    static final String RESET = "CYCLE_RESET";

    /** Kind of the transactions that take a reset back. */
    static final String RESTORED = "CYCLE_RESTORED";

    private Ledger ledger;
    private Ids ids;
    private EarnedCustomers customers;
    private Sql sql;

    protected CycleCounters() {}

    @Inject
    public CycleCounters(Ledger ledger, Ids ids, EarnedCustomers customers, Sql sql) {
        this.ledger = ledger;
        this.ids = ids;
        this.customers = customers;
        this.sql = sql;
    }

    /** Customers that a programme counts for, with an id above a key, ascending. */
    List<Long> customers(long programmeId, long after, int limit) {
        return customers.counted(programmeId, after, limit);
    }

    /** Locks and reads the counters of these customers. */
    List<Account> lock(long programmeId, List<Long> customerIds) {
        List<String> codes = customerIds.stream()
                .flatMap(customer -> Stream.of(
                        code(AccountKind.CYCLE_TURNOVER, programmeId, customer),
                        code(AccountKind.CYCLE_VISITS, programmeId, customer)))
                .toList();
        SqlBundle bundle = sql.bundle();
        SqlBundle.Answer<Account> accounts = ledger.lockCodes(bundle, codes);
        bundle.run();
        return accounts.rows();
    }

    /** What moved, and why. */
    record Move(String kind, String reason, Counted by) {}

    /** The counters among a customer's accounts. */
    static Counted of(List<Account> accounts, long programmeId, long customerId) {
        return new Counted(
                balance(accounts, code(AccountKind.CYCLE_TURNOVER, programmeId, customerId)),
                balance(accounts, code(AccountKind.CYCLE_VISITS, programmeId, customerId)));
    }

    /** The counters of the plan's customer. */
    static Counted of(BookingPlan plan, long programmeId) {
        return new Counted(
                plan.ofCode(code(AccountKind.CYCLE_TURNOVER, programmeId, plan.customerId()))
                        .map(Account::balance)
                        .orElse(0L),
                plan.ofCode(code(AccountKind.CYCLE_VISITS, programmeId, plan.customerId()))
                        .map(Account::balance)
                        .orElse(0L));
    }

    /** True when visits were counted for the plan's customer before. */
    static boolean countedVisits(BookingPlan plan, long programmeId) {
        return plan.ofCode(code(AccountKind.CYCLE_VISITS, programmeId, plan.customerId()))
                .isPresent();
    }

    /** The code of a counter's account. */
    static String code(AccountKind kind, long programmeId, long customerId) {
        return (kind == AccountKind.CYCLE_VISITS ? "cyclev:" : "cycle:") + programmeId + ":" + customerId;
    }

    /** Moves the counters of the plan's customer; they are opened when they are missing. */
    void move(BookingPlan plan, long programmeId, Move move) {
        Posting posting = Posting.of(move.kind(), move.reason());
        add(
                plan,
                posting,
                account(AccountKind.CYCLE_TURNOVER, plan, programmeId),
                move.by().turnoverMinor());
        add(
                plan,
                posting,
                account(AccountKind.CYCLE_VISITS, plan, programmeId),
                move.by().visits());
        plan.post(ledger, posting);
    }

    /** Takes the counters as they were locked to zero. */
    void reset(BookingPlan plan, long programmeId, String reason) {
        move(plan, programmeId, new Move(RESET, reason, of(plan, programmeId).negated()));
    }

    private record Counter(AccountKind kind, String code, String unit) {}

    private static Counter account(AccountKind kind, BookingPlan plan, long programmeId) {
        String unit = kind == AccountKind.CYCLE_VISITS
                ? Account.VISITS
                : plan.context().currency();
        return new Counter(kind, code(kind, programmeId, plan.customerId()), unit);
    }

    private void add(BookingPlan plan, Posting posting, Counter counter, long amount) {
        if (amount == 0) {
            return;
        }
        plan.ofCode(counter.code()).ifPresentOrElse(known -> posting.move(known, amount, null), () -> {
            long id = ids.next();
            plan.write(bundle -> ledger.open(
                    bundle,
                    plan.context(),
                    new Ledger.NewAccount(
                            id,
                            counter.code(),
                            counter.kind(),
                            counter.unit(),
                            plan.customerId(),
                            null,
                            amount,
                            null)));
            posting.open(id, counter.unit(), amount);
        });
        long contra = ledger.contra(Contra.COUNTED, plan.context().caller().storeId(), counter.unit());
        posting.contra(contra, counter.unit(), -amount);
    }

    private static long balance(List<Account> accounts, String code) {
        return accounts.stream()
                .filter(account -> account.code().equals(code))
                .mapToLong(Account::balance)
                .sum();
    }
}
