package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.comptoir.access.application.Audit;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** What all care of an instrument has in common: once per client's id, under the account's lock, reasoned and audited. */
@ApplicationScoped
public class InstrumentCare {

    private Ledger ledger;
    private Instruments instruments;
    private ClientRequests requests;
    private Audit audit;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected InstrumentCare() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // one collaborator for each step of the act
    public InstrumentCare(
            Ledger ledger,
            Instruments instruments,
            ClientRequests requests,
            Audit audit,
            Stores stores,
            Clock clock,
            Sql sql) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.requests = requests;
        this.audit = audit;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * What is done.
     *
     * @param id client-made; a replay gives the first answer
     * @param permission that was asked for
     * @param instrumentId what it is done to
     * @param detail what exactly, for the audit and to tell a replay from another request
     * @param reason what a person says
     */
    record Act(UUID id, Permission permission, long instrumentId, String detail, String reason) {

        String operation() {
            return permission.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String hash() {
            return Hash.of(operation() + "|" + instrumentId + "|" + detail + "|" + reason);
        }
    }

    /**
     * Does it once, in a transaction of its own that is tried again after a lost race; answers the id of the instrument that is then of interest. Refuses {@code instrument.reason-missing},
     * {@code instrument.unknown} and {@code request.other-content}.
     *
     * @param work puts it into the plan and answers that id
     */
    long once(Caller caller, Act act, BiFunction<BookingPlan, Instrument, Long> work) {
        if (act.reason() == null || act.reason().isBlank()) {
            throw new Refused(Reason.of("instrument.reason-missing"));
        }
        return requests.once(act.id(), act.operation(), act.hash(), () -> book(caller, act, work));
    }

    private long book(Caller caller, Act act, BiFunction<BookingPlan, Instrument, Long> work) {
        List<Long> ids = List.of(act.instrumentId());
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Account> accounts = ledger.lock(read, null, ids);
        SqlBundle.Answer<Instrument> found = instruments.read(read, caller.brandId(), ids);
        read.run();
        Instrument instrument =
                found.first().orElseThrow(() -> new Refused(Reason.of("instrument.unknown", act.instrumentId())));
        BookingPlan plan = plan(caller, instrument, accounts.rows());
        long result = work.apply(plan, instrument);
        SqlBundle write = sql.bundle();
        plan.into(write);
        audit.allowed(
                write,
                caller,
                act.permission(),
                "instrument:" + instrument.id(),
                act.detail() + ": " + act.reason().strip());
        requests.remember(write, act.id(), act.operation(), act.hash(), result);
        write.run();
        return result;
    }

    /** A plan of the caller's store, today. */
    BookingPlan plan(Caller caller, Instrument instrument, List<Account> accounts) {
        StoreInfo store = stores.store(caller.storeId());
        BookingContext context =
                new BookingContext(caller, null, clock.instant(), store.today(clock), instrument.currency());
        return new BookingPlan(context, null, accounts, List.of());
    }

    /** Moves the balance against a purpose; nothing when the amount is zero. */
    void move(BookingPlan plan, Instrument instrument, long amount, Contra against, Posting posting) {
        if (amount == 0) {
            return;
        }
        Account account = plan.ofInstrument(instrument.id()).orElseThrow();
        long contra = ledger.contra(against, plan.context().caller().storeId(), account.unit());
        plan.post(ledger, posting.move(account, amount, holdsLess(instrument)).contra(contra, account.unit(), -amount));
    }

    /** What an instrument's value was given against: what was sold is owed, what was given cost promotion. */
    static Contra issuedAgainst(InstrumentKind kind) {
        return kind.isTender() ? Contra.LIABILITY : Contra.PROMOTION;
    }

    /** What is left, as money or as uses. */
    static Reason holdsLess(Instrument instrument) {
        Object left = instrument.isMoney() ? instrument.balance() : Long.valueOf(instrument.balanceMinor());
        return Reason.of("instrument.holds-less", left);
    }

    /** Refuses {@code instrument.not-active} for what is closed, void or blocked. */
    static void checkActive(Instrument instrument) {
        if (instrument.status() != org.comptoir.instrument.domain.InstrumentStatus.ACTIVE) {
            throw new Refused(Reason.of("instrument.not-active"));
        }
    }
}
