package org.comptoir.loyalty.club.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;

/** Books memberships, and takes them back unit by unit; what was bought later goes on counting by itself (AT-61). */
@ApplicationScoped
public class ClubBooker implements EffectBooker {

    /** Place of the units among the facts of {@code club.granted}. */
    private static final int UNITS = 1;

    private Memberships memberships;
    private ClubOffers offers;

    protected ClubBooker() {}

    @Inject
    public ClubBooker(Memberships memberships, ClubOffers offers) {
        this.memberships = memberships;
        this.offers = offers;
    }

    @Override
    public String rule() {
        return ClubMembershipRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        for (Effect granted : effects) {
            Memberships.NewGrant grant = new Memberships.NewGrant(
                    plan.customerId(),
                    offers.programmeOf(granted.programmeVersionId()),
                    granted.programmeVersionId(),
                    granted.lineNo(),
                    units(granted));
            plan.write(bundle -> memberships.grant(bundle, plan.context(), grant));
        }
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        long gone = 0;
        for (Effect granted : reversal.effects()) {
            int kept = kept(reversal, granted.lineNo());
            if (kept < units(granted)) {
                plan.write(bundle -> memberships.takeBack(bundle, reversal.saleId(), granted.lineNo(), kept));
                gone += granted.amount() * (units(granted) - kept) / units(granted);
            }
        }
        long before = -reversal.reversed().stream().mapToLong(Effect::amount).sum();
        if (gone > before) {
            plan.record(new Effect(
                    null,
                    Effect.Kind.GRANTED,
                    rule(),
                    reversal.effects().get(0).programmeVersionId(),
                    null,
                    ClubMembershipRule.DAYS,
                    before - gone,
                    Reason.of("club.taken-back", gone - before)));
        }
    }

    private static int kept(Reversal reversal, int lineNo) {
        return reversal.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .mapToInt(ReturnedLine::keptUnits)
                .findFirst()
                .orElse(0);
    }

    private static int units(Effect granted) {
        return Integer.parseInt(granted.reason().args().get(UNITS));
    }
}
