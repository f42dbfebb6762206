package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.sql.SqlBundle;

/** What rules may know of the attached customer, read in the caller's round trip. */
@ApplicationScoped
public class CustomerFacts implements FactSource {

    private CustomerProfiles profiles;

    protected CustomerFacts() {}

    @Inject
    public CustomerFacts(CustomerProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        if (ask.customerId() == null) {
            return List::of;
        }
        Supplier<Optional<CustomerProfiles.Known>> known = profiles.ask(bundle, ask.brandId(), ask.customerId());
        return () -> known.get()
                .map(found -> List.<Object>of(found.profile(), found.prohibitions()))
                .orElse(List.of());
    }
}
