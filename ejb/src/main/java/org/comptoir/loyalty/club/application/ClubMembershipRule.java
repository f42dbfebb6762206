package org.comptoir.loyalty.club.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubOffer;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/**
 * Makes the customer who buys the club's product a member, and a member for longer who buys it again or renews
 * (AT-61). It is a rule of its own: switching the club's rate off for a basket takes no membership away.
 */
@ApplicationScoped
public class ClubMembershipRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "club-membership";

    /** Unit of what is granted. */
    public static final String DAYS = "DAY";

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
        work.facts().all(ClubOffer.class).forEach(offer -> {
            ClubMembership membership = offer.membership();
            for (Work.State line : work.lines()) {
                if (line.item().isBought() && offer.terms().isSoldAs(line.item())) {
                    membership = grant(work, offer, line, membership);
                }
            }
        });
    }

    private static ClubMembership grant(Work work, ClubOffer offer, Work.State line, ClubMembership known) {
        if (!offer.customer()) {
            work.notApplied(
                    offer.programmeVersionId(), Reason.of("club.sold-to-nobody"), Reason.of("club.attach-customer"));
            return known;
        }
        ClubMembership next = known;
        for (int unit = 0; unit < line.item().quantity(); unit++) {
            next = ClubMembership.next(next, work.day(), offer.terms());
        }
        boolean goesOn = known != null && known.isActiveOn(work.day());
        long days = ChronoUnit.DAYS.between(goesOn ? known.expiresOn() : work.day(), next.expiresOn());
        Reason reason = Reason.of("club.granted", next.expiresOn(), line.item().quantity());
        work.grant(line, DAYS, days, new Work.Source(offer.programmeVersionId(), null, reason));
        return next;
    }
}
