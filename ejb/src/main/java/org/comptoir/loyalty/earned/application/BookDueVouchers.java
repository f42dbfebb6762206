package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** The transaction of a chunk of the daily run: counters locked, vouchers and resets in one bundle. */
@Stateless
@Unrestricted("called only by IssueDueVouchers, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookDueVouchers {

    private EarnedProgrammes programmes;
    private CycleCounters counters;
    private BulkIssue issues;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected BookDueVouchers() {}

    @Inject
    public BookDueVouchers(
            EarnedProgrammes programmes,
            CycleCounters counters,
            BulkIssue issues,
            Stores stores,
            Clock clock,
            Sql sql) {
        this.programmes = programmes;
        this.counters = counters;
        this.issues = issues;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /** Books the chunk, or fails as a whole. */
    public IssueDueVouchers.Issued book(Caller caller, IssueDueVouchers.Chunk chunk) {
        EarnedProgrammes.Known programme =
                programmes.cumulated(caller.brandId(), caller.storeId(), chunk.programmeId());
        EarnedTerms terms = programme.terms();
        if (!terms.daily()) {
            throw new Refused(Reason.of("earned.not-daily"));
        }
        if (terms.validity().over(chunk.businessDate())) {
            throw new Refused(Reason.of("earned.period-over", terms.validity().until()));
        }
        List<Long> customers = counters.customers(chunk.programmeId(), chunk.after(), chunk.limit());
        List<Account> accounts = counters.lock(chunk.programmeId(), customers);
        SqlBundle write = sql.bundle();
        List<BulkIssue.Gift> gifts = new ArrayList<>();
        BookingContext context = context(caller, chunk);
        for (Long customer : customers) {
            long amount = terms.outcome(CycleCounters.of(accounts, chunk.programmeId(), customer))
                    .amountMinor();
            if (amount > 0) {
                BulkIssue.Gift gift = gift(chunk, customer, amount);
                gifts.add(gift);
                BookingPlan plan = new BookingPlan(context, customer, accounts, List.of());
                counters.reset(plan, chunk.programmeId(), gift.businessKey());
                plan.into(write);
            }
        }
        if (!gifts.isEmpty()) {
            issues.issue(write, caller, batch(programme, chunk.businessDate()), gifts);
        }
        write.run();
        boolean last = customers.size() < chunk.limit();
        return new IssueDueVouchers.Issued(
                told(gifts, terms.validity().lastDay(chunk.businessDate())),
                terms.notice(),
                last ? null : customers.get(customers.size() - 1));
    }

    private BookingContext context(Caller caller, IssueDueVouchers.Chunk chunk) {
        String currency = stores.store(caller.storeId()).brand().currency();
        return new BookingContext(caller, null, clock.instant(), chunk.businessDate(), currency);
    }

    private static BulkIssue.Gift gift(IssueDueVouchers.Chunk chunk, long customer, long amount) {
        return new BulkIssue.Gift(
                customer,
                InstrumentCode.generate(InstrumentKind.VOUCHER),
                "earned-day:" + chunk.programmeId() + ":" + chunk.businessDate() + ":" + customer,
                amount);
    }

    private static BulkIssue.Batch batch(EarnedProgrammes.Known programme, LocalDate day) {
        Validity validity = programme.terms().validity();
        return new BulkIssue.Batch(
                InstrumentKind.VOUCHER,
                0,
                day,
                validity.firstDay(day),
                validity.lastDay(day),
                programme.version().id(),
                null,
                Contra.PROMOTION,
                "daily vouchers " + day);
    }

    private static List<IssueDueVouchers.Due> told(List<BulkIssue.Gift> gifts, LocalDate expiresOn) {
        return gifts.stream()
                .map(gift ->
                        new IssueDueVouchers.Due(gift.customerId(), gift.code().text(), gift.amountMinor(), expiresOn))
                .toList();
    }
}
