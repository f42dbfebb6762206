package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.points.domain.Carry;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsOtherList;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * Earns points on what is left to pay for eligible articles (F041); stored value earns nothing (AT-71). What a line does
 * not count is stored as an effect, so that a return knows what its rest is worth without running a rule. So is, where
 * fractions are kept, what this sale changes of the hundredths: with the whole points they are exactly what it earned.
 */
@ApplicationScoped
public class PointsRule implements Rule {

    /** Code of the points programme's rules. */
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
        work.facts()
                .one(PointsOtherList.class)
                .ifPresent(other ->
                        work.notApplied(other.programmeVersionId(), otherList(other.terms(), other.priceList()), null));
        work.facts().one(PointsOffer.class).ifPresent(offer -> {
            if (offer.member()) {
                earn(work, offer);
            } else {
                work.notApplied(
                        offer.programmeVersionId(),
                        Reason.of("points.no-customer"),
                        Reason.of("points.attach-customer"));
            }
        });
    }

    /** What a programme says of a sale of another price list. */
    static Reason otherList(PointsTerms terms, String priceList) {
        String earning = String.join(", ", terms.earning().priceLists());
        return Reason.of("points.other-price-list", priceList, earning);
    }

    private static void earn(Work work, PointsOffer offer) {
        PointsTerms terms = offer.terms();
        List<Long> eligible = eligible(work, offer);
        Carry carry = Carry.of(offer.keptHundredths(), terms.hundredthsBy(eligible));
        long points = carry.points();
        Money slice = new Money(terms.sliceMinor(), work.currency());
        work.earn(Account.POINTS, points, source(offer, Reason.of("points.earned", points, terms.points(), slice)));
        work.count(Account.HUNDREDTHS, carry.change(), source(offer, keeping("points.fraction-kept", carry)));
        if (points == 0) {
            Money missing = new Money(terms.missingMinor(eligible, offer.keptHundredths()), work.currency());
            Reason why = terms.keepsFractions()
                    ? keeping("points.below-point", carry)
                    : Reason.of("points.below-slice", slice);
            work.notApplied(offer.programmeVersionId(), why, Reason.of("points.missing", missing));
        }
    }

    /** A reason that tells what is kept, in points with two decimals. */
    static Reason keeping(String code, Carry carry) {
        return Reason.of(code, BigDecimal.valueOf(carry.kept(), 2));
    }

    /** What each line counts; a part of a line, such as an excluded component of a pack (AT-20), is left out. */
    private static List<Long> eligible(Work work, PointsOffer offer) {
        Selection selection = offer.terms().selection();
        List<Long> eligible = new ArrayList<>();
        for (Work.State line : work.lines()) {
            boolean free = line.item().marks().rewardOf() != null && line.netMinor() == 0;
            if (free || line.item().kind().isStoredValue()) {
                continue;
            }
            boolean none = !line.item().isBought() || excluded(line, offer.terms(), selection);
            long counted = none ? 0 : line.item().marks().earning().of(line.netMinor());
            if (none || counted < line.netMinor()) {
                Reason reason = Reason.of(none ? "points.line-excluded" : "points.part-excluded");
                Work.State left = new Work.State(line.item(), line.netMinor() - counted);
                work.exclude(left, source(offer, reason));
            }
            eligible.add(counted);
        }
        return eligible;
    }

    private static boolean excluded(Work.State line, PointsTerms terms, Selection selection) {
        Item.Marks marks = line.item().marks();
        boolean discounted = marks.discounted() || line.netMinor() < line.item().listMinor();
        return marks.earning().counted() == 0
                || terms.excludeDiscounted() && discounted
                || terms.excludeOnSale() && marks.onSale()
                || !selection.means(line.item());
    }

    private static Work.Source source(PointsOffer offer, Reason reason) {
        return new Work.Source(offer.programmeVersionId(), null, reason);
    }
}
