package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.InstrumentPaper;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Issues the voucher a customer has earned by several sales (F079, F080): voucher, reset of the counters and the print
 * job in one transaction. Of two tills that try at once, one issues it and the other is told that nothing is due.
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
public class IssueEarnedVoucher {

    private static final String OPERATION = "issue-earned-voucher";

    private EarnedProgrammes programmes;
    private EarnedVouchers vouchers;
    private EarnedOnce once;
    private CycleCounters counters;
    private Instruments instruments;
    private InstrumentPaper paper;
    private Ledger ledger;
    private Customers customers;
    private ClientRequests requests;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected IssueEarnedVoucher() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // everything an issue writes meets here
    public IssueEarnedVoucher(
            EarnedProgrammes programmes,
            EarnedVouchers vouchers,
            EarnedOnce once,
            CycleCounters counters,
            Instruments instruments,
            InstrumentPaper paper,
            Ledger ledger,
            Customers customers,
            ClientRequests requests,
            Stores stores,
            Clock clock,
            Sql sql) {
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.once = once;
        this.counters = counters;
        this.instruments = instruments;
        this.paper = paper;
        this.ledger = ledger;
        this.customers = customers;
        this.requests = requests;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * What to issue.
     *
     * @param id client-made; a replay gives the first answer
     * @param expectedMinor the amount the cashier was shown; null for whatever is due
     */
    public record Request(@NotNull UUID id, long customerId, long programmeId, Long expectedMinor) {}

    /**
     * The voucher. Refuses {@code customer.unknown}, {@code programme.unknown}, {@code earned.nothing-due} with what is
     * missing, {@code earned.changed}, {@code earned.daily-only}, {@code earned.period-over}, and in programmes that do
     * not reset at issue {@code earned.voucher-waiting} and {@code earned.tier-given}.
     */
    public Instrument issue(Caller caller, Request request) {
        String hash = Hash.of(request.customerId() + "|" + request.programmeId() + "|" + request.expectedMinor());
        long customer = customers.active(caller.brandId(), request.customerId());
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Account> accounts = ledger.lock(read, customer, List.of());
        read.run();
        // asked behind the lock: a twin that was just quicker is a replay, not a customer without a voucher
        Optional<Long> answered = requests.answered(request.id(), OPERATION, hash);
        long id = answered.orElseGet(() -> book(caller, request, customer, accounts.rows(), hash));
        return instruments.byId(caller.brandId(), id).orElseThrow();
    }

    private long book(Caller caller, Request request, long customer, List<Account> accounts, String hash) {
        StoreInfo store = stores.store(caller.storeId());
        EarnedProgrammes.Known programme =
                programmes.cumulated(caller.brandId(), caller.storeId(), request.programmeId());
        BookingContext context = new BookingContext(
                caller, null, clock.instant(), store.today(clock), store.brand().currency());
        BookingPlan plan = new BookingPlan(context, customer, accounts, List.of());
        EarnedTerms.Outcome outcome = due(plan, programme, request);
        Tier tier = outcome.tier().orElseThrow();
        once.refusal(new EarnedOnce.Reached(caller.brandId(), customer, context.businessDate(), programme, tier))
                .ifPresent(reason -> {
                    throw new Refused(reason);
                });
        long id = vouchers.issue(plan, programme, outcome.amountMinor(), EarnedOnce.key(programme, customer, tier));
        if (programme.terms().resetOn() == ResetOn.ISSUE) {
            counters.reset(plan, programme.programmeId(), "voucher " + id);
        }
        SqlBundle write = sql.bundle();
        plan.into(write);
        requests.remember(write, request.id(), OPERATION, hash, id);
        plan.noted(IssuedInstrument.class).forEach(issued -> paper.enqueue(write, caller, issued));
        write.run();
        return id;
    }

    private static EarnedTerms.Outcome due(BookingPlan plan, EarnedProgrammes.Known programme, Request request) {
        String currency = plan.context().currency();
        if (programme.terms().daily()) {
            throw new Refused(Reason.of("earned.daily-only"));
        }
        if (programme.terms().validity().over(plan.context().businessDate())) {
            throw new Refused(
                    Reason.of("earned.period-over", programme.terms().validity().until()));
        }
        Counted counted = CycleCounters.of(plan, programme.programmeId());
        EarnedTerms.Outcome outcome = programme.terms().outcome(counted);
        if (outcome.amountMinor() == 0) {
            Money missing = new Money(outcome.missing().turnoverMinor(), currency);
            throw new Refused(
                    Reason.of("earned.nothing-due", missing, outcome.missing().visits()));
        }
        if (request.expectedMinor() != null && request.expectedMinor() != outcome.amountMinor()) {
            throw new Refused(Reason.of("earned.changed", new Money(outcome.amountMinor(), currency)));
        }
        return outcome;
    }
}
