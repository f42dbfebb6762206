package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.loyalty.earned.domain.EarnedSoFar;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/** The programmes in force in the store, from the snapshot; only a first sale's and one of visits ask the database. */
@ApplicationScoped
public class EarnedFacts implements FactSource {

    private EarnedProgrammes programmes;
    private EarnedCustomers customers;
    private Ledger ledger;
    private Instruments instruments;
    private EarnedOnce once;

    protected EarnedFacts() {}

    @Inject
    public EarnedFacts(
            EarnedProgrammes programmes,
            EarnedCustomers customers,
            Ledger ledger,
            Instruments instruments,
            EarnedOnce once) {
        this.programmes = programmes;
        this.customers = customers;
        this.ledger = ledger;
        this.instruments = instruments;
        this.once = once;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<EarnedProgrammes.Known> inForce = programmes.inForce(ask.brandId(), ask.storeId()).stream()
                .filter(known -> !known.terms().givesAtOnce())
                .toList();
        boolean asks = ask.customerId() != null
                && inForce.stream().anyMatch(known -> known.terms().firstSaleOnly());
        Supplier<Boolean> newcomer = asks ? customers.isNewcomer(bundle, ask.customerId()) : () -> false;
        Supplier<List<EarnedSoFar>> soFar = soFar(ask, bundle, inForce);
        return () -> {
            List<Object> facts = new ArrayList<>(elsewhere(ask, inForce));
            inForce.forEach(known -> facts.add(
                    new EarnedOffer(known.version().id(), known.terms(), ask.customerId() != null, newcomer.get())));
            facts.addAll(soFar.get());
            return facts;
        };
    }

    /**
     * What the customer's counters are, where visits decide or where it is to be told; nothing else of a booking needs
     * it. A booking has locked them by then.
     */
    private Supplier<List<EarnedSoFar>> soFar(Ask ask, SqlBundle bundle, List<EarnedProgrammes.Known> inForce) {
        List<EarnedProgrammes.Known> asking = inForce.stream()
                .filter(known -> known.terms().countsVisits()
                        || ask.explain() && known.terms().base() == Base.CUMULATED)
                .toList();
        if (ask.customerId() == null || asking.isEmpty()) {
            return List::of;
        }
        long customer = ask.customerId();
        SqlBundle.Answer<Account> accounts = ledger.look(bundle, customer, List.of());
        boolean waits = asking.stream().anyMatch(EarnedFacts::waits);
        SqlBundle.Answer<Instrument> vouchers = waits ? instruments.ofCustomer(bundle, ask.brandId(), customer) : null;
        return () -> asking.stream()
                .map(known -> soFar(
                        ask,
                        known,
                        CycleCounters.of(accounts.rows(), known.programmeId(), customer),
                        waits(known) ? vouchers.rows() : List.of()))
                .toList();
    }

    /** True when the visits are reset by the use of the voucher, which there is one of until then (D-03). */
    private static boolean waits(EarnedProgrammes.Known known) {
        return known.terms().countsVisits() && known.terms().resetOn() == ResetOn.REDEEM;
    }

    /** A voucher that waits and is laid on this basket is used by it: its visits count from the beginning. */
    private EarnedSoFar soFar(Ask ask, EarnedProgrammes.Known known, Counted counted, List<Instrument> vouchers) {
        long version = known.version().id();
        return once.waiting(vouchers, ask.day(), known.programmeId())
                .map(voucher ->
                        ask.claims().stream().anyMatch(claim -> Objects.equals(claim.instrumentId(), voucher.id()))
                                ? new EarnedSoFar(version, Counted.NONE, 0)
                                : new EarnedSoFar(version, counted, voucher.balanceMinor()))
                .orElseGet(() -> new EarnedSoFar(version, counted, 0));
    }

    private List<Elsewhere> elsewhere(Ask ask, List<EarnedProgrammes.Known> inForce) {
        return programmes.ofBrand(ask.brandId()).stream()
                .filter(known -> !inForce.contains(known))
                .map(known -> new Elsewhere(
                        EarnedRule.CODE,
                        known.version().id(),
                        Reason.of(known.terms().givesAtOnce() ? "earned.at-creation" : "earned.other-store")))
                .toList();
    }
}
