package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.NewCustomerHook;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.instrument.application.InstrumentPaper;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** Gives a voucher to a new customer whose record has an e-mail address (F086); a rate is the first sale's business. */
@ApplicationScoped
public class EarnedOnCreation implements NewCustomerHook {

    private EarnedProgrammes programmes;
    private EarnedVouchers vouchers;
    private InstrumentPaper paper;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected EarnedOnCreation() {}

    @Inject
    public EarnedOnCreation(
            EarnedProgrammes programmes,
            EarnedVouchers vouchers,
            InstrumentPaper paper,
            Stores stores,
            Clock clock,
            Sql sql) {
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.paper = paper;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    @Override
    public void created(Caller caller, long customerId, CustomerDetails details) {
        StoreInfo store = stores.store(caller.storeId());
        List<EarnedProgrammes.Known> giving = details.contact().email() == null
                ? List.of()
                : programmes.inForce(caller.brandId(), store.id()).stream()
                        .filter(programme -> programme.terms().givesAtOnce()
                                && !programme.terms().validity().over(store.today(clock)))
                        .toList();
        if (giving.isEmpty()) {
            return;
        }
        BookingContext context = new BookingContext(
                caller, null, clock.instant(), store.today(clock), store.brand().currency());
        BookingPlan plan = new BookingPlan(context, customerId, List.of(), List.of());
        giving.forEach(programme -> vouchers.issue(
                plan,
                programme,
                programme.terms().tiers().get(0).value(),
                "earned-creation:" + programme.programmeId() + ":" + customerId));
        SqlBundle bundle = sql.bundle();
        plan.into(bundle);
        plan.noted(IssuedInstrument.class).forEach(issued -> paper.enqueue(bundle, caller, issued));
        bundle.run();
    }
}
