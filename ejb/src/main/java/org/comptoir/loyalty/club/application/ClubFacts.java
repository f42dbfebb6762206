package org.comptoir.loyalty.club.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.club.domain.ClubOffer;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.sql.SqlBundle;

/** The clubs in force with the customer's membership, read in the caller's round trip. */
@ApplicationScoped
public class ClubFacts implements FactSource {

    private Memberships memberships;
    private ClubOffers offers;

    protected ClubFacts() {}

    @Inject
    public ClubFacts(Memberships memberships, ClubOffers offers) {
        this.memberships = memberships;
        this.offers = offers;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        SqlBundle.Answer<Memberships.Booked> booked =
                ask.customerId() == null ? null : memberships.read(bundle, ask.customerId());
        return () -> {
            List<Memberships.Booked> rows = booked == null ? List.of() : booked.rows();
            return offers.inForce(ask.brandId()).stream()
                    .map(club ->
                            new ClubOffer(club.id(), offers.terms(club), booked != null, offers.membership(club, rows)))
                    .toList();
        };
    }
}
