package org.comptoir.loyalty.club.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a customer is a member.
 *
 * @param from since when without a gap
 * @param expiresOn last day, inclusive
 */
public record ClubMembership(LocalDate from, LocalDate expiresOn) {

    /**
     * Units of the club's product that were bought and not taken back.
     *
     * @param terms the version under which they were bought
     */
    public record Grant(LocalDate grantedOn, int units, ClubTerms terms) {}

    /** The membership that grants make, in the order they were bought; nothing without any. */
    public static Optional<ClubMembership> of(List<Grant> grants) {
        ClubMembership membership = null;
        for (Grant grant : grants) {
            for (int unit = 0; unit < grant.units(); unit++) {
                membership = next(membership, grant.grantedOn(), grant.terms());
            }
        }
        return Optional.ofNullable(membership);
    }

    /** What a further unit makes of it on that day: it goes on from the later of that day and the last day (AT-61). */
    public static ClubMembership next(ClubMembership known, LocalDate day, ClubTerms terms) {
        return known == null || known.expiresOn().isBefore(day)
                ? new ClubMembership(day, terms.extended(day))
                : new ClubMembership(known.from(), terms.extended(known.expiresOn()));
    }

    /** True on all its days, the last one included. */
    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(expiresOn);
    }
}
