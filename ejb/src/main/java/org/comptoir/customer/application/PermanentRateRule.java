package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/** Offers the customer's permanent rate (F003) on every article; it competes with other rates of the customer (D-20). */
@ApplicationScoped
public class PermanentRateRule implements Rule {

    @Override
    public String code() {
        return "permanent-rate";
    }

    @Override
    public Stage stage() {
        return Stage.CUSTOMER_RATE;
    }

    @Override
    public boolean isWithoutProgramme() {
        return true;
    }

    @Override
    public void apply(Work work) {
        work.facts()
                .one(CustomerProfile.class)
                .map(CustomerProfile::permanentRate)
                .filter(rate -> rate.compareTo(Rate.NONE) > 0)
                .ifPresent(rate -> {
                    Reason reason = Reason.of("permanent-rate.applied", rate.percent());
                    work.reducible()
                            .forEach(line ->
                                    work.offer(line.item().lineNo(), rate, new Work.Source(null, null, reason)));
                });
    }
}
