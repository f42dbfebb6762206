package org.comptoir.loyalty.pouch.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.loyalty.pouch.domain.Period;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.printing.application.PrintJobs;
import org.comptoir.printing.application.PrinterProfiles;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.shared.sql.SqlFailure;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** The vouchers of a pouch as instruments: each is named by its code and its customer (D-18, D-42). */
@ApplicationScoped
public class PouchVouchers {

    private Instruments instruments;
    private Pouches pouches;
    private PrintJobs jobs;
    private PrinterProfiles profiles;
    private Stores stores;
    private Sql sql;

    protected PouchVouchers() {}

    @Inject
    public PouchVouchers(
            Instruments instruments,
            Pouches pouches,
            PrintJobs jobs,
            PrinterProfiles profiles,
            Stores stores,
            Sql sql) {
        this.instruments = instruments;
        this.pouches = pouches;
        this.jobs = jobs;
        this.profiles = profiles;
        this.stores = stores;
        this.sql = sql;
    }

    /** A pouch for a customer. */
    record Gift(long customerId, long customerNo, long versionId, PouchTerms terms) {}

    /** The vouchers of these terms that the customer was given. */
    List<Instrument> of(long brandId, long customerId, PouchTerms terms) {
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Instrument> found =
                instruments.read(read, brandId, pouches.vouchers(customerId, terms.codes()));
        read.run();
        return found.rows();
    }

    /**
     * Issues the vouchers, prints the pouch where there is a till, and adds what else belongs to it, in one round trip;
     * answers what that is. Refuses {@code pouch.code-had} when another till was quicker with the same customer.
     */
    long issue(BookingContext context, Gift gift, ToLongFunction<SqlBundle> more) {
        BookingPlan plan = new BookingPlan(context, gift.customerId(), List.of(), List.of());
        List<Period> periods = gift.terms().periods(context.businessDate());
        List<PouchLayout.Printed> printed = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            PouchTerms.Voucher voucher = gift.terms().vouchers().get(i);
            Period period = periods.get(i);
            InstrumentCode code = new InstrumentCode(voucher.code() + "-" + gift.customerNo());
            Money amount = Money.of(voucher.amount(), context.currency());
            instruments.issue(
                    plan,
                    new Instruments.NewInstrument(
                            InstrumentKind.VOUCHER,
                            code,
                            gift.customerId(),
                            amount.minor(),
                            period.first(),
                            period.last(),
                            Contra.PROMOTION,
                            new Instruments.Terms(
                                    gift.versionId(), null, Pouches.businessKey(voucher.code(), gift.customerId()))));
            printed.add(new PouchLayout.Printed(voucher.title(), voucher.code(), amount, period));
        }
        SqlBundle write = sql.bundle();
        plan.into(write);
        long added = more.applyAsLong(write);
        print(write, context.caller(), gift.customerNo(), printed);
        run(write, gift);
        return added;
    }

    private void print(SqlBundle write, Caller caller, long customerNo, List<PouchLayout.Printed> printed) {
        if (caller.tillId() != null) {
            TillInfo till = stores.till(caller.tillId());
            byte[] paper =
                    new PouchLayout(profiles.of(till), stores.store(caller.storeId()), customerNo).bytes(printed);
            jobs.enqueue(write, new NewJob(till, PrintKind.DOCUMENT, null, paper));
        }
    }

    private static void run(SqlBundle write, Gift gift) {
        try {
            write.run();
        } catch (SqlFailure e) {
            if (e.isDuplicate("instrument_key") || e.isDuplicate("instrument_code") || e.isDuplicate("scan_code")) {
                throw new Refused(
                        Reason.of("pouch.code-had", gift.terms().codes().get(0)), e);
            }
            throw e;
        }
    }
}
