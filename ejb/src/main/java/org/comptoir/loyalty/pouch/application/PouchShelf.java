package org.comptoir.loyalty.pouch.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The pouches in force. */
@ApplicationScoped
public class PouchShelf {

    private Programmes programmes;

    protected PouchShelf() {}

    @Inject
    public PouchShelf(Programmes programmes) {
        this.programmes = programmes;
    }

    /** All of a brand, by name. */
    List<ProgrammeVersion> inForce(long brandId) {
        return programmes.inForce(brandId, PouchTerms.KIND);
    }

    /** That one; refuses {@code programme.unknown} for another brand's and one that is off. */
    ProgrammeVersion inForce(long brandId, long programmeId) {
        return inForce(brandId).stream()
                .filter(version -> version.programmeId() == programmeId)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", programmeId)));
    }

    /** A version's terms. */
    PouchTerms terms(ProgrammeVersion version) {
        return programmes.params(version, PouchTerms.class);
    }

    /** The terms of a version, also of one that is no longer in force. */
    PouchTerms terms(long versionId) {
        return terms(programmes.version(versionId));
    }

    /** True when a pouch in force has a voucher of that code. */
    boolean knows(long brandId, String code) {
        return inForce(brandId).stream()
                .anyMatch(version -> terms(version).codes().contains(code));
    }
}
