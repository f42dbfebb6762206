package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A gift for points laid on the basket; an article comes with it as a line of its own (F051, F052). */
@ApplicationScoped
public class PointsGiftClaims implements ClaimKind {

    private PointsClaims claims;
    private PointsProgrammes programmes;
    private Articles articles;

    protected PointsGiftClaims() {}

    @Inject
    public PointsGiftClaims(PointsClaims claims, PointsProgrammes programmes, Articles articles) {
        this.claims = claims;
        this.programmes = programmes;
        this.articles = articles;
    }

    @Override
    public String kind() {
        return PointsClaims.GIFT;
    }

    /**
     * Refuses {@code points.gift-unknown}, {@code points.other-store}, {@code points.one-gift} (AT-11),
     * {@code claim.needs-customer}, {@code points.gift-missing} with the missing points, and {@code article.unknown}.
     */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        PointsTerms terms = claims.terms(counter);
        Gift gift = terms.gift(wanted.id(), wanted.text())
                .orElseThrow(() -> new Refused(Reason.of("points.gift-unknown", wanted.key())));
        Claim claim = Claim.on(PointsClaims.GIFT, gift.id());
        claims.check(counter, terms, claim);
        return gift.kind() == Gift.Kind.PRODUCT ? new Laid(claim, null, product(caller, gift)) : Laid.of(claim);
    }

    /** A discount's reference typed at the till. */
    @Override
    public Optional<Claim> typed(Caller caller, Counter counter, String code) {
        return programmes
                .at(counter.brandId(), counter.storeId())
                .flatMap(programme -> programme.terms().gift(0, code))
                .filter(gift -> gift.kind() == Gift.Kind.DISCOUNT)
                .map(gift -> Claim.on(PointsClaims.GIFT, gift.id()));
    }

    private long product(Caller caller, Gift gift) {
        return articles.byReference(caller.brandId(), gift.reference())
                .map(Article::id)
                .orElseThrow(() -> new Refused(Reason.of("article.unknown", gift.reference())));
    }
}
