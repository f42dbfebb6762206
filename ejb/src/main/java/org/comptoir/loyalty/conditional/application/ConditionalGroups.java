package org.comptoir.loyalty.conditional.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.customer.application.GroupUse;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;

/** The groups that have conditional discounts (F035, F039). */
@ApplicationScoped
public class ConditionalGroups implements GroupUse {

    private Programmes programmes;

    protected ConditionalGroups() {}

    @Inject
    public ConditionalGroups(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<String> ofGroup(long brandId, String group) {
        return programmes.inForce(brandId, ConditionalTerms.KIND).stream()
                .filter(version ->
                        programmes.params(version, ConditionalParams.class).names(group))
                .map(ProgrammeVersion::name)
                .toList();
    }
}
