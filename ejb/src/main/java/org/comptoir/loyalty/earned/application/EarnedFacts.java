package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.sql.SqlBundle;

/** The programmes in force in the store, from the snapshot; only a first sale's programme asks the database. */
@ApplicationScoped
public class EarnedFacts implements FactSource {

    private EarnedProgrammes programmes;
    private EarnedCustomers customers;

    protected EarnedFacts() {}

    @Inject
    public EarnedFacts(EarnedProgrammes programmes, EarnedCustomers customers) {
        this.programmes = programmes;
        this.customers = customers;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<EarnedProgrammes.Known> inForce = programmes.inForce(ask.brandId(), ask.storeId()).stream()
                .filter(known -> !known.terms().givesAtOnce())
                .toList();
        boolean asks = ask.customerId() != null
                && inForce.stream().anyMatch(known -> known.terms().firstSaleOnly());
        Supplier<Boolean> newcomer = asks ? customers.isNewcomer(bundle, ask.customerId()) : () -> false;
        return () -> inForce.stream()
                .map(known ->
                        new EarnedOffer(known.version().id(), known.terms(), ask.customerId() != null, newcomer.get()))
                .toList();
    }
}
