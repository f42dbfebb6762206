package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.Redemption;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** What claims on points have in common: one to a sale (F053, AT-11), by a known customer, and points enough. */
@ApplicationScoped
public class PointsClaims {

    /** Kind of the claim on a gift: the id is the gift's within the version in force, or the text its reference. */
    public static final String GIFT = "points-gift";

    /** Kind of the claim on points as money: the amount is the points. */
    public static final String MONEY = "points-money";

    private static final Set<String> KINDS = Set.of(GIFT, MONEY);

    private PointsProgrammes programmes;
    private SpendablePoints spendable;

    protected PointsClaims() {}

    @Inject
    public PointsClaims(PointsProgrammes programmes, SpendablePoints spendable) {
        this.programmes = programmes;
        this.spendable = spendable;
    }

    /** The terms in force at that counter; refuses {@code points.other-store}. */
    PointsTerms terms(ClaimKind.Counter counter) {
        return programmes
                .at(counter.brandId(), counter.storeId())
                .orElseThrow(() -> new Refused(Reason.of("points.other-store")))
                .terms();
    }

    /** Refuses {@code points.one-gift}, {@code claim.needs-customer} and what a {@link Redemption} refuses. */
    void check(ClaimKind.Counter counter, PointsTerms terms, Claim claim) {
        if (of(counter.claims()).stream().anyMatch(laid -> !laid.isSameAs(claim))) {
            throw new Refused(Reason.of("points.one-gift"));
        }
        Redemption redemption = redemption(terms, claim, spendable.of(counter.customer(), counter.day()))
                .orElseThrow(() -> new Refused(Reason.of("points.gift-unknown", claim.key())));
        redemption.refusal().ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    /** The claims on points among these. */
    static List<Claim> of(List<Claim> claims) {
        return claims.stream().filter(claim -> KINDS.contains(claim.kind())).toList();
    }

    /** What a claim means, when the terms offer it. */
    static Optional<Redemption> redemption(PointsTerms terms, Claim claim, long spendable) {
        if (claim.kind().equals(GIFT)) {
            return terms.gift(claim.id(), claim.text()).map(gift -> new Redemption(terms, gift, 0, spendable));
        }
        boolean offered = terms.spending().pointMinor() > 0 && claim.amount() != null && claim.amount() > 0;
        return offered ? Optional.of(new Redemption(terms, null, claim.amount(), spendable)) : Optional.empty();
    }
}
