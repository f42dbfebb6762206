package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.sql.SqlBundle;

/** The programmes in force in the store, from the snapshot. */
@ApplicationScoped
public class EarnedFacts implements FactSource {

    private EarnedProgrammes programmes;

    protected EarnedFacts() {}

    @Inject
    public EarnedFacts(EarnedProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> programmes.inForce(ask.brandId(), ask.storeId()).stream()
                .map(known -> new EarnedOffer(known.version().id(), known.terms(), ask.customerId() != null))
                .toList();
    }
}
