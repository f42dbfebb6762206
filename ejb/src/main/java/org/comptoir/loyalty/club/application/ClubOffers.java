package org.comptoir.loyalty.club.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;

/** What booked rows mean: each counts by the terms it was bought under. */
@ApplicationScoped
public class ClubOffers {

    private Programmes programmes;

    protected ClubOffers() {}

    @Inject
    public ClubOffers(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The clubs in force. */
    public List<ProgrammeVersion> inForce(long brandId) {
        return programmes.inForce(brandId, ClubTerms.KIND);
    }

    /** A version's terms. */
    public ClubTerms terms(ProgrammeVersion version) {
        return programmes.params(version, ClubTerms.class);
    }

    /** The membership of a club among a customer's rows, null for none. */
    public ClubMembership membership(ProgrammeVersion club, List<Memberships.Booked> rows) {
        return ClubMembership.of(rows.stream()
                        .filter(row -> row.programmeId() == club.programmeId())
                        .map(row -> new ClubMembership.Grant(
                                row.grantedOn(), row.units(), terms(programmes.version(row.programmeVersionId()))))
                        .toList())
                .orElse(null);
    }

    /** The programme that a version belongs to. */
    long programmeOf(long versionId) {
        return programmes.version(versionId).programmeId();
    }
}
