package org.comptoir.loyalty.conditional.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.conditional.domain.ConditionalOffer;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.shared.sql.SqlBundle;

/** The conditional discounts in force, from the snapshot. */
@ApplicationScoped
public class ConditionalFacts implements FactSource {

    private Programmes programmes;

    protected ConditionalFacts() {}

    @Inject
    public ConditionalFacts(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> programmes.inForce(ask.brandId(), ConditionalTerms.KIND).stream()
                .map(version -> new ConditionalOffer(
                        version.id(), ask.storeId(), programmes.params(version, ConditionalTerms.class)))
                .toList();
    }
}
