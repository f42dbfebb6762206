package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.store.application.Stores;

/** The points programme of a store, from the snapshot. */
@ApplicationScoped
public class PointsProgrammes {

    private Programmes programmes;
    private Stores stores;

    protected PointsProgrammes() {}

    @Inject
    public PointsProgrammes(Programmes programmes, Stores stores) {
        this.programmes = programmes;
        this.stores = stores;
    }

    /** A version in force with its terms. */
    public record InForce(long versionId, PointsTerms terms) {}

    /** The programme in force in a store: the first by name that is not kept to other stores (D-33). */
    public Optional<InForce> at(long brandId, long storeId) {
        String store = stores.store(storeId).code();
        return ofBrand(brandId).stream()
                .filter(known -> known.terms().isIn(store))
                .findFirst();
    }

    /** All in force, by name. */
    public List<InForce> ofBrand(long brandId) {
        return programmes.inForce(brandId, PointsTerms.KIND).stream()
                .map(this::read)
                .toList();
    }

    /** The terms of a version, also when a later one is in force. */
    public PointsTerms terms(long versionId) {
        return read(programmes.version(versionId)).terms();
    }

    private InForce read(ProgrammeVersion version) {
        return new InForce(version.id(), programmes.params(version, PointsTerms.class));
    }
}
