package org.comptoir.loyalty.conditional.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.conditional.domain.ConditionalOffer;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** The conditional discounts in force, from the snapshot, with what they say for the store. */
@ApplicationScoped
public class ConditionalFacts implements FactSource {

    private Programmes programmes;
    private Stores stores;

    protected ConditionalFacts() {}

    @Inject
    public ConditionalFacts(Programmes programmes, Stores stores) {
        this.programmes = programmes;
        this.stores = stores;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> {
            List<ProgrammeVersion> versions = programmes.inForce(ask.brandId(), ConditionalTerms.KIND);
            if (versions.isEmpty()) {
                return List.of();
            }
            String store = stores.store(ask.storeId()).code();
            return versions.stream()
                    .map(version -> fact(version, store, ask.storeId()))
                    .toList();
        };
    }

    private Object fact(ProgrammeVersion version, String store, long storeId) {
        ConditionalTerms terms =
                programmes.params(version, ConditionalParams.class).in(store, storeId);
        return terms.rows().isEmpty()
                ? new Elsewhere(ConditionalRule.CODE, version.id(), Reason.of("conditional.other-store"))
                : new ConditionalOffer(version.id(), storeId, terms);
    }
}
