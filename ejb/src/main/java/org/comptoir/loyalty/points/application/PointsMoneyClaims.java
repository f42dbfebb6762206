package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Points laid on the basket as money (F043, AT-09): the claim's amount is the points. */
@ApplicationScoped
public class PointsMoneyClaims implements ClaimKind {

    private PointsClaims claims;

    protected PointsMoneyClaims() {}

    @Inject
    public PointsMoneyClaims(PointsClaims claims) {
        this.claims = claims;
    }

    @Override
    public String kind() {
        return PointsClaims.MONEY;
    }

    /**
     * Refuses {@code points.no-money} where points pay nothing, {@code points.how-many} without points,
     * {@code points.other-store}, {@code points.one-gift}, {@code claim.needs-customer}, {@code points.least}, {@code points.most} and
     * {@code points.gift-missing}.
     */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        PointsTerms terms = claims.terms(counter);
        if (terms.spending().pointMinor() == 0) {
            throw new Refused(Reason.of("points.no-money"));
        }
        if (wanted.amount() == null || wanted.amount() <= 0) {
            throw new Refused(Reason.of("points.how-many"));
        }
        Claim claim = new Claim(PointsClaims.MONEY, 0, null, wanted.amount(), null);
        claims.check(counter, terms, claim);
        return Laid.of(claim);
    }
}
