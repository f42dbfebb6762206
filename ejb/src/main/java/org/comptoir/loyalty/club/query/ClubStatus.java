package org.comptoir.loyalty.club.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.club.application.ClubOffers;
import org.comptoir.loyalty.club.application.Memberships;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.store.application.Stores;

/** Where a customer stands with the clubs in force (F088): the status on the record. */
@ApplicationScoped
public class ClubStatus {

    private ClubOffers offers;
    private Memberships memberships;
    private Customers customers;
    private Stores stores;
    private Clock clock;

    protected ClubStatus() {}

    @Inject
    public ClubStatus(ClubOffers offers, Memberships memberships, Customers customers, Stores stores, Clock clock) {
        this.offers = offers;
        this.memberships = memberships;
        this.customers = customers;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * A club.
     *
     * @param club name of the programme
     * @param active true when the customer is a member today
     * @param since first day without a gap, null for who never was a member
     * @param expiresOn last day, inclusive; null for who never was a member
     * @param rateBp what members get today, in basis points
     * @param privilege why it is more than usual today, null when it is not
     */
    public record Status(
            String club, boolean active, LocalDate since, LocalDate expiresOn, int rateBp, String privilege) {}

    /** One line for each club in force, by name; refuses {@code customer.unknown}. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public List<Status> of(Caller caller, long customerId) {
        long known = customers.active(caller.brandId(), customerId);
        LocalDate today = stores.store(caller.storeId()).today(clock);
        List<Memberships.Booked> rows = memberships.of(known);
        return offers.inForce(caller.brandId()).stream()
                .map(club -> status(club, offers.membership(club, rows), today))
                .toList();
    }

    private Status status(ProgrammeVersion club, ClubMembership membership, LocalDate today) {
        ClubTerms terms = offers.terms(club);
        return new Status(
                club.name(),
                membership != null && membership.isActiveOn(today),
                membership == null ? null : membership.from(),
                membership == null ? null : membership.expiresOn(),
                terms.rateOn(today).basisPoints(),
                terms.privilegeOn(today).map(ClubTerms.Privilege::reason).orElse(null));
    }
}
