package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** The programmes of earned vouchers, with their terms. */
@ApplicationScoped
public class EarnedProgrammes {

    private Programmes programmes;
    private Stores stores;

    protected EarnedProgrammes() {}

    @Inject
    public EarnedProgrammes(Programmes programmes, Stores stores) {
        this.programmes = programmes;
        this.stores = stores;
    }

    /** A version with its terms. */
    public record Known(ProgrammeVersion version, EarnedTerms terms) {

        /** The programme's id: what its counters belong to, whatever its version. */
        public long programmeId() {
            return version.programmeId();
        }
    }

    /** Those in force in a store, by name. */
    public List<Known> inForce(long brandId, long storeId) {
        List<Known> all = ofBrand(brandId);
        if (all.isEmpty()) {
            return all;
        }
        String store = stores.store(storeId).code();
        return all.stream().filter(known -> known.terms().holdsIn(store)).toList();
    }

    /** All in force, by name. */
    public List<Known> ofBrand(long brandId) {
        return programmes.inForce(brandId, EarnedTerms.KIND).stream()
                .map(this::known)
                .toList();
    }

    /** The cumulated ones in force in a store, by name. */
    public List<Known> cumulated(long brandId, long storeId) {
        return inForce(brandId, storeId).stream()
                .filter(known -> known.terms().base() == Base.CUMULATED)
                .toList();
    }

    /** A cumulated one in force in a store; refuses {@code programme.unknown}. */
    public Known cumulated(long brandId, long storeId, long programmeId) {
        return cumulated(brandId, storeId).stream()
                .filter(known -> known.programmeId() == programmeId)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", programmeId)));
    }

    /** That version, whatever is in force by now; refuses {@code programme.unknown}. */
    public Known version(long versionId) {
        return known(programmes.version(versionId));
    }

    /** That version when it is one of earned vouchers. */
    public Optional<Known> earned(long versionId) {
        ProgrammeVersion version = programmes.version(versionId);
        return version.kind().equals(EarnedTerms.KIND) ? Optional.of(known(version)) : Optional.empty();
    }

    private Known known(ProgrammeVersion version) {
        return new Known(version, programmes.params(version, EarnedTerms.class));
    }
}
