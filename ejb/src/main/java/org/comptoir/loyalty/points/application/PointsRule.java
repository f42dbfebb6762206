package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/** Earns points on what is left to pay for eligible articles (F041); stored value earns nothing (AT-71). */
@ApplicationScoped
public class PointsRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "points";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.EARN;
    }

    @Override
    public void apply(Work work) {
        if (work.lines().isEmpty()) {
            return;
        }
        work.facts().one(PointsOffer.class).ifPresent(offer -> {
            if (offer.member()) {
                earn(work, offer);
            } else {
                work.notApplied(Reason.of("points.no-customer"), Reason.of("points.attach-customer"));
            }
        });
    }

    private static void earn(Work work, PointsOffer offer) {
        long eligible = 0;
        for (Work.State line : work.lines()) {
            if (!line.item().isBought()) {
                continue;
            }
            if (excluded(line, offer.terms())) {
                work.exclude(line, source(offer, Reason.of("points.line-excluded")));
            } else {
                eligible += line.item().marks().earning().of(line.netMinor());
            }
        }
        long points = offer.terms().earnedBy(eligible);
        Money slice = new Money(offer.terms().sliceMinor(), work.currency());
        work.earn(
                Account.POINTS,
                points,
                source(offer, Reason.of("points.earned", points, offer.terms().points(), slice)));
        if (points == 0) {
            Money missing = new Money(offer.terms().sliceMinor() - Math.max(0, eligible), work.currency());
            work.notApplied(Reason.of("points.below-slice", slice), Reason.of("points.missing", missing));
        }
    }

    private static boolean excluded(Work.State line, PointsTerms terms) {
        Item.Marks marks = line.item().marks();
        boolean discounted = marks.discounted() || line.netMinor() < line.item().listMinor();
        return marks.earning().counted() == 0
                || terms.excludeDiscounted() && discounted
                || terms.excludeOnSale() && marks.onSale();
    }

    private static Work.Source source(PointsOffer offer, Reason reason) {
        return new Work.Source(offer.programmeVersionId(), null, reason);
    }
}
