package org.comptoir.loyalty.earned.domain;

import java.util.List;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Terms of a programme of earned vouchers, one version: stored as JSON, never changed (F079 to F083). Left out parts
 * have the defaults of the decisions.
 *
 * @param excludeDiscounted articles marked discounted, or reduced in the sale, do not count (AT-53)
 * @param threshold least turnover and visits; of a sale's voucher, the sale's turnover and the customer's visits, this one
 *     included
 * @param tiers what is given for how much
 * @param stores codes of the stores where it counts and gives; empty for all
 * @param customerNeeded a voucher of a sale needs a customer, as it does where visits count; otherwise an anonymous sale
 *     gives a bearer's (D-26)
 * @param daily a cumulated voucher is issued by the daily run only, never at the till (F083)
 */
public record EarnedTerms(
        Base base,
        boolean excludeDiscounted,
        Threshold threshold,
        List<Tier> tiers,
        Validity validity,
        List<String> stores,
        ResetOn resetOn,
        boolean customerNeeded,
        boolean daily,
        NoticeChannel notice) {

    /** The kind of programme. */
    public static final String KIND = "EARNED_VOUCHER";

    public EarnedTerms {
        threshold = threshold == null ? Threshold.NONE : threshold;
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        validity = validity == null ? Validity.days(0) : validity;
        stores = stores == null ? List.of() : List.copyOf(stores);
        resetOn = resetOn == null ? ResetOn.ISSUE : resetOn;
        notice = notice == null ? NoticeChannel.NONE : notice;
    }

    /** The defaults with these tiers and days of validity. */
    public static EarnedTerms of(Base base, int validityDays, Tier... tiers) {
        return new EarnedTerms(
                base, false, null, List.of(tiers), Validity.days(validityDays), null, null, false, false, null);
    }

    /**
     * What counters come to.
     *
     * @param amountMinor of the voucher, 0 for none
     * @param tier the tier that gives it, empty for none
     * @param next the next tier, which a customer may wait for
     * @param missing what is missing to the next voucher: to the first one, or else to the next tier
     */
    public record Outcome(long amountMinor, Optional<Tier> tier, Optional<Tier> next, Counted missing) {

        /** What the next voucher would be worth at the least; 0 when there is none. */
        public long nextMinor(Counted counted) {
            long wanted = Math.addExact(counted.turnoverMinor(), missing.turnoverMinor());
            return next.or(() -> tier)
                    .map(reached -> reached.rewards(Math.max(wanted, reached.leastMinor())))
                    .orElse(0L);
        }
    }

    /** What these counters give, and what is missing. */
    public Outcome outcome(Counted counted) {
        Tiers all = new Tiers(tiers);
        Optional<Tier> tier = all.reached(counted.turnoverMinor());
        Counted wanting = threshold.missing(counted);
        long reward =
                tier.map(reached -> reached.rewards(counted.turnoverMinor())).orElse(0L);
        if (reward > 0 && wanting.nothing()) {
            Optional<Tier> next = all.next(counted.turnoverMinor());
            Counted missing = next.map(higher -> new Counted(higher.leastMinor() - counted.turnoverMinor(), 0))
                    .orElse(Counted.NONE);
            return new Outcome(reward, tier, next, missing);
        }
        Optional<Tier> first = tier.isPresent() ? tier : all.next(counted.turnoverMinor());
        long money = first.map(lowest -> Math.max(0, lowest.leastMinor() - counted.turnoverMinor()))
                .orElse(0L);
        return new Outcome(
                0, Optional.empty(), first, new Counted(Math.max(money, wanting.turnoverMinor()), wanting.visits()));
    }

    /** True for a voucher that a new customer gets at once; a rate waits for the first sale (F086). */
    public boolean givesAtOnce() {
        return base == Base.CREATION && tiers.get(0).reward() == Tier.Reward.AMOUNT;
    }

    /** True for a voucher that only a new customer's first sale gives. */
    public boolean firstSaleOnly() {
        return base == Base.CREATION && tiers.get(0).reward() == Tier.Reward.PERCENT;
    }

    /** True when it counts and gives in the store of that code. */
    public boolean holdsIn(String storeCode) {
        return stores.isEmpty() || stores.contains(storeCode);
    }

    /** True when a sale gives its voucher to customers who came so often: their visits are counted, no turnover (F082). */
    public boolean countsVisits() {
        return base == Base.PER_SALE && threshold.visits() > 0;
    }

    /** Refuses {@code earned.terms} and what {@link Tiers#check} refuses. */
    public void check() {
        boolean dailySale = daily && (base != Base.CUMULATED || resetOn != ResetOn.ISSUE);
        boolean graded = base == Base.CREATION && (tiers.size() != 1 || !threshold.equals(Threshold.NONE));
        if (base == null
                || threshold.turnoverMinor() < 0
                || threshold.visits() < 0
                || dailySale
                || graded
                || validity.senseless()) {
            throw new Refused(Reason.of("earned.terms"));
        }
        new Tiers(tiers).check();
    }
}
