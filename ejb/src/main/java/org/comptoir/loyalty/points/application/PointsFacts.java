package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.shared.sql.SqlBundle;

/** The points programme in force, from the snapshot. */
@ApplicationScoped
public class PointsFacts implements FactSource {

    private Programmes programmes;

    protected PointsFacts() {}

    @Inject
    public PointsFacts(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> programmes.inForce(ask.brandId(), PointsTerms.KIND).stream()
                .limit(1)
                .map(version -> new PointsOffer(
                        version.id(), programmes.params(version, PointsTerms.class), ask.customerId() != null))
                .toList();
    }
}
