package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comptoir.customer.application.PriceLists;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.store.application.Stores;

/** The points programme of a store, from the snapshot. */
@ApplicationScoped
public class PointsProgrammes {

    private Programmes programmes;
    private Stores stores;
    private PriceLists priceLists;

    protected PointsProgrammes() {}

    @Inject
    public PointsProgrammes(Programmes programmes, Stores stores, PriceLists priceLists) {
        this.programmes = programmes;
        this.stores = stores;
        this.priceLists = priceLists;
    }

    /** A version in force with its terms. */
    public record InForce(long versionId, String name, PointsTerms terms) {}

    /**
     * The programme in force in a store, under which points are spent: the first by name that is not kept to other
     * stores (D-33).
     */
    public Optional<InForce> at(long brandId, long storeId) {
        return allAt(brandId, storeId).stream().findFirst();
    }

    /** All in force in a store, by name: a sale earns under the first of them that takes its price list (F056). */
    public List<InForce> allAt(long brandId, long storeId) {
        List<InForce> all = ofBrand(brandId);
        if (all.isEmpty()) {
            return all;
        }
        String store = stores.store(storeId).code();
        return all.stream().filter(known -> known.terms().isIn(store)).toList();
    }

    /** The programme under which somebody's purchase earns, asking for the price list only where it matters. */
    public Optional<InForce> earning(PriceLists.Buyer buyer) {
        List<InForce> here = allAt(buyer.brandId(), buyer.storeId());
        if (here.stream().noneMatch(known -> known.terms().keptToPriceLists())) {
            return here.stream().findFirst();
        }
        String list = priceLists.of(buyer);
        return here.stream().filter(known -> known.terms().earnsOn(list)).findFirst();
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
        return new InForce(version.id(), version.name(), programmes.params(version, PointsTerms.class));
    }
}
