package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.customer.application.GroupUse;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;

/** The price lists that points programmes are kept to (F056, D-33). */
@ApplicationScoped
public class PointsPriceLists implements GroupUse {

    private Programmes programmes;

    protected PointsPriceLists() {}

    @Inject
    public PointsPriceLists(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<String> ofPriceList(long brandId, String code) {
        return programmes.inForce(brandId, PointsTerms.KIND).stream()
                .filter(version -> programmes
                        .params(version, PointsTerms.class)
                        .earning()
                        .priceLists()
                        .contains(code))
                .map(ProgrammeVersion::name)
                .toList();
    }
}
