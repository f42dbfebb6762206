package org.comptoir.loyalty.club.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubOffer;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/**
 * Offers members the club's rate, on a privilege day with the privilege's added (F088, D-37); the best rate of all wins
 * (D-20). The club's own products are not reduced; a membership that is bought counts from the next sale on.
 */
@ApplicationScoped
public class ClubRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "club-card";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.CUSTOMER_RATE;
    }

    @Override
    public void apply(Work work) {
        if (!work.lines().isEmpty()) {
            work.facts().all(ClubOffer.class).forEach(offer -> apply(work, offer));
        }
    }

    private static void apply(Work work, ClubOffer offer) {
        ClubMembership membership = offer.membership();
        long version = offer.programmeVersionId();
        if (!offer.customer()) {
            work.notApplied(version, Reason.of("club.no-customer"), Reason.of("club.attach-customer"));
        } else if (membership == null) {
            work.notApplied(
                    version,
                    Reason.of("club.not-member"),
                    Reason.of("club.buy", offer.terms().purchaseReference()));
        } else if (!membership.isActiveOn(work.day())) {
            work.notApplied(
                    version,
                    Reason.of("club.expired", membership.expiresOn()),
                    Reason.of("club.renew", offer.terms().renewedBy()));
        } else {
            offer(work, offer);
        }
    }

    private static void offer(Work work, ClubOffer offer) {
        ClubTerms terms = offer.terms();
        List<Work.State> lines = work.reducible(offer.programmeVersionId()).stream()
                .filter(line -> !terms.isSoldAs(line.item()))
                .filter(line -> terms.onDiscounted() || !isDiscounted(line))
                .toList();
        if (lines.isEmpty()) {
            work.notApplied(offer.programmeVersionId(), Reason.of("club.no-article"), Reason.of("club.add-article"));
            return;
        }
        Rate rate = terms.rateOn(work.day());
        Optional<ClubTerms.Privilege> privilege = terms.privilegeOn(work.day());
        Reason reason = privilege.isPresent()
                ? Reason.of(
                        "club.privilege-day", rate.percent(), privilege.get().reason())
                : Reason.of("club.applied", rate.percent());
        Work.Source source = new Work.Source(offer.programmeVersionId(), null, reason);
        lines.forEach(line -> work.offer(line.item().lineNo(), rate, source));
    }

    private static boolean isDiscounted(Work.State line) {
        return line.item().marks().discounted() || line.netMinor() < line.item().listMinor();
    }
}
