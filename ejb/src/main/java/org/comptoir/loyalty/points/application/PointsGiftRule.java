package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.LaidRedemption;
import org.comptoir.loyalty.points.domain.OpenGifts;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.Redemption;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * Takes points for one gift (F053): an article becomes free, a discount and points as money are spread over what is left
 * to pay. It shares its code with {@link PointsRule}: one programme, booked by one booker.
 */
@ApplicationScoped
public class PointsGiftRule implements Rule {

    @Override
    public String code() {
        return PointsRule.CODE;
    }

    @Override
    public Stage stage() {
        return Stage.GIFT;
    }

    @Override
    public void apply(Work work) {
        List<LaidRedemption> laid = work.facts().all(LaidRedemption.class);
        if (laid.isEmpty() && !work.lines().isEmpty()) {
            work.facts().one(OpenGifts.class).ifPresent(open -> explain(work, open));
        }
        for (int i = 0; i < laid.size(); i++) {
            if (i == 0) {
                redeem(work, laid.get(i));
            } else {
                notApplied(work, laid.get(i), Reason.of("points.one-gift"), null);
            }
        }
    }

    /** What the points could be given for, or how many are missing to the nearest gift. */
    private static void explain(Work work, OpenGifts open) {
        PointsTerms terms = open.terms();
        boolean gifts = !terms.gifts().isEmpty();
        String kind = gifts ? PointsClaims.GIFT : PointsClaims.MONEY;
        long least = terms.gifts().stream().mapToLong(terms::neededFor).min().orElse(1);
        long missing = least - Math.max(0, open.spendable());
        if (missing > 0) {
            Reason why = Reason.of("points.gift-missing", missing);
            work.explain(kind, open.programmeVersionId(), why, Reason.of("points.collect", missing));
            return;
        }
        String reachable = terms.gifts().stream()
                .filter(gift -> terms.neededFor(gift) <= open.spendable())
                .map(Gift::reference)
                .collect(Collectors.joining(", "));
        work.explain(
                kind,
                open.programmeVersionId(),
                gifts
                        ? Reason.of("points.gift-open", open.spendable(), reachable)
                        : Reason.of("points.money-open", open.spendable()),
                Reason.of(gifts ? "points.choose-gift" : "points.how-many"));
    }

    private static void redeem(Work work, LaidRedemption laid) {
        Redemption redemption = laid.redemption();
        if (redemption == null) {
            notApplied(work, laid, Reason.of("points.gift-unknown", laid.claimKey()), null);
        } else if (redemption.refusal().isPresent()) {
            Reason unlock = redemption.missing() > 0 ? Reason.of("points.collect", redemption.missing()) : null;
            notApplied(work, laid, redemption.refusal().get(), unlock);
        } else if (needsPurchase(work, redemption)) {
            notApplied(work, laid, Reason.of("points.gift-needs-purchase"), Reason.of("points.add-article"));
        } else {
            take(work, laid);
        }
    }

    private static void notApplied(Work work, LaidRedemption laid, Reason why, Reason unlock) {
        work.notApplied(laid.claimKind(), laid.programmeVersionId(), why, unlock);
    }

    private static boolean needsPurchase(Work work, Redemption redemption) {
        boolean buys = work.lines().stream().anyMatch(line -> line.item().isBought());
        return !buys && !redemption.terms().spending().withoutPurchase();
    }

    private static void take(Work work, LaidRedemption laid) {
        Redemption redemption = laid.redemption();
        boolean article = redemption.gift() != null && redemption.gift().kind() == Gift.Kind.PRODUCT;
        long version = laid.programmeVersionId();
        List<Work.State> over = article ? work.rewards(laid.claimKey(), version) : work.reducible(version);
        long left = over.stream().mapToLong(Work.State::netMinor).sum();
        long taken = Math.min(left, article ? left : redemption.amountMinor());
        if (taken == 0) {
            notApplied(work, laid, Reason.of("points.nothing-to-reduce"), Reason.of("points.add-article"));
            return;
        }
        long cost = redemption.cost(taken);
        Work.Source source = new Work.Source(laid.programmeVersionId(), null, reason(work, redemption, taken, cost));
        work.spread(taken, over, source);
        work.spend(Account.POINTS, cost, source);
    }

    private static Reason reason(Work work, Redemption redemption, long taken, long cost) {
        return redemption.gift() == null
                ? Reason.of("points.paid", cost, new Money(taken, work.currency()))
                : Reason.of("points.gift-taken", redemption.gift().reference(), cost);
    }
}
