package org.comptoir.loyalty.points.domain;

import java.util.Optional;
import org.comptoir.shared.domain.Reason;

/**
 * What points are to be given for in a sale: a gift, or points as money.
 *
 * @param gift null for points as money
 * @param asked points the customer wants to spend as money, 0 for a gift
 * @param spendable points that can be spent today: in lots that are available and not at their end
 */
public record Redemption(PointsTerms terms, Gift gift, long asked, long spendable) {

    /** Points that are not there yet; 0 when it can be taken. */
    public long missing() {
        long needed = gift == null ? asked : terms.neededFor(gift);
        return Math.max(0, needed - Math.max(0, spendable));
    }

    /**
     * Why it cannot be taken: {@code points.gift-missing} with the points that are missing, {@code points.least} and
     * {@code points.most} for points as money outside of what a sale takes (R17); empty when it can.
     */
    public Optional<Reason> refusal() {
        PointsTerms.Spending spending = terms.spending();
        if (gift == null && asked < spending.leastPoints()) {
            return Optional.of(Reason.of("points.least", spending.leastPoints()));
        }
        if (gift == null && spending.mostPoints() > 0 && asked > spending.mostPoints()) {
            return Optional.of(Reason.of("points.most", spending.mostPoints()));
        }
        return missing() > 0 ? Optional.of(Reason.of("points.gift-missing", missing())) : Optional.empty();
    }

    /** The most it takes off, in minor units; nothing for an article. */
    public long amountMinor() {
        return isByPoint() ? Math.multiplyExact(offered(), pointMinor()) : gift.amountMinor();
    }

    /**
     * Points it costs when that amount came off: a price by the point takes only the points used (D-39), a whole point for
     * a part of its worth; a gift takes the points of its level, or all of them (F044, AT-07).
     */
    public long cost(long takenMinor) {
        if (isByPoint()) {
            return takenMinor / pointMinor() + (takenMinor % pointMinor() == 0 ? 0 : 1);
        }
        return terms.spending().consumeAll() ? spendable : terms.neededFor(gift);
    }

    private boolean isByPoint() {
        return gift == null || gift.takesAllPoints();
    }

    private long offered() {
        long most = terms.spending().mostPoints();
        return gift == null ? asked : most == 0 ? spendable : Math.min(spendable, most);
    }

    private long pointMinor() {
        return gift == null ? terms.spending().pointMinor() : gift.amountMinor();
    }
}
