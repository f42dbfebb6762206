package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.loyalty.earned.domain.EarnedSoFar;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/** The programmes in force in the store, from the snapshot; only a first sale's programme asks the database. */
@ApplicationScoped
public class EarnedFacts implements FactSource {

    private EarnedProgrammes programmes;
    private EarnedCustomers customers;
    private Ledger ledger;

    protected EarnedFacts() {}

    @Inject
    public EarnedFacts(EarnedProgrammes programmes, EarnedCustomers customers, Ledger ledger) {
        this.programmes = programmes;
        this.customers = customers;
        this.ledger = ledger;
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

    /** What the customer's counters are, where that is to be told; a booking needs none of it. */
    private Supplier<List<EarnedSoFar>> soFar(Ask ask, SqlBundle bundle, List<EarnedProgrammes.Known> inForce) {
        List<EarnedProgrammes.Known> cumulated = inForce.stream()
                .filter(known -> known.terms().base() == Base.CUMULATED)
                .toList();
        if (!ask.explain() || ask.customerId() == null || cumulated.isEmpty()) {
            return List::of;
        }
        long customer = ask.customerId();
        SqlBundle.Answer<Account> accounts = ledger.look(bundle, customer, List.of());
        return () -> cumulated.stream()
                .map(known -> new EarnedSoFar(
                        known.version().id(), CycleCounters.of(accounts.rows(), known.programmeId(), customer)))
                .toList();
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
