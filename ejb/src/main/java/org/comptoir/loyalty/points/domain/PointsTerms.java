package org.comptoir.loyalty.points.domain;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Selection;

/**
 * Terms of a points programme, one version: stored as JSON, never changed (F041, F042, F049). A part that an older
 * document does not have is switched off.
 *
 * @param points points for each full slice (D-38)
 * @param sliceMinor the slice, in minor units, VAT included
 * @param excludeDiscounted articles marked discounted, or reduced in this sale, earn nothing
 * @param excludeOnSale articles in the legal sales earn nothing
 * @param validityDays lots end that many days after the sale, inclusive; 0 for no end (D-10)
 * @param levels what gifts stand on, the lowest first
 * @param gifts what points are given for
 */
public record PointsTerms(
        long points,
        long sliceMinor,
        boolean excludeDiscounted,
        boolean excludeOnSale,
        int validityDays,
        Earning earning,
        Spending spending,
        Upkeep upkeep,
        List<Level> levels,
        List<Gift> gifts) {

    /** The kind of programme. */
    public static final String KIND = "POINTS";

    public PointsTerms {
        earning = earning == null ? Earning.PLAIN : earning;
        spending = spending == null ? Spending.NONE : spending;
        upkeep = upkeep == null ? Upkeep.NONE : upkeep;
        levels = levels == null
                ? List.of()
                : levels.stream().sorted(Comparator.comparing(Level::points)).toList();
        gifts = gifts == null ? List.of() : List.copyOf(gifts);
    }

    /** Terms that only say what is earned. */
    public static PointsTerms of(
            long points, long sliceMinor, boolean excludeDiscounted, boolean excludeOnSale, int validityDays) {
        return new PointsTerms(
                points, sliceMinor, excludeDiscounted, excludeOnSale, validityDays, null, null, null, null, null);
    }

    /** What becomes of the part of a slice that is left over (D-09). */
    public enum Rounding {
        /** It is lost. */
        FLOOR,
        /** Half a slice counts as a whole one. */
        HALF_UP,
        /**
         * It counts for its part of the points, down to a hundredth of a point; what is less than a whole point is kept for
         * the customer's next sale.
         */
        KEEP_FRACTION
    }

    /** What is rounded (D-09). */
    public enum Per {
        SALE,
        LINE
    }

    /**
     * What earns.
     *
     * @param articles the articles that earn, as a {@link Selection}; null for all
     * @param rounding null for {@link Rounding#FLOOR}
     * @param per null for {@link Per#SALE}
     * @param pendingDays days before earned points may be spent; 0 for at once
     * @param stores codes of the stores where it is in force; empty for the whole brand (D-33)
     * @param priceLists codes of the price lists whose sales earn; empty for all (F056, D-33). Points that were earned
     *     are spent whatever the list is by then
     */
    public record Earning(
            String articles,
            Rounding rounding,
            Per per,
            int pendingDays,
            List<String> stores,
            List<String> priceLists) {

        /** All articles, in all stores, to be spent at once. */
        public static final Earning PLAIN = new Earning(null, null, null, 0, null, null);

        public Earning {
            rounding = rounding == null ? Rounding.FLOOR : rounding;
            per = per == null ? Per.SALE : per;
            stores = stores == null ? List.of() : List.copyOf(stores);
            priceLists = priceLists == null ? List.of() : List.copyOf(priceLists);
        }
    }

    /**
     * How points are spent.
     *
     * @param pointMinor what a point pays in minor units, VAT included (F043); 0 when points are no money
     * @param consumeAll a gift takes all points that can be spent (F044)
     * @param withoutPurchase a gift may be taken without buying anything (F045)
     * @param leastPoints least points that pay in a sale (R17); 0 for any number
     * @param mostPoints most points that pay in a sale (R17), also those of a gift with a price by the point; 0 for all
     */
    public record Spending(
            long pointMinor, boolean consumeAll, boolean withoutPurchase, long leastPoints, long mostPoints) {

        /** Points are only counted. */
        public static final Spending NONE = Spending.of(0, false, false);

        /** Any number of points pays. */
        public static Spending of(long pointMinor, boolean consumeAll, boolean withoutPurchase) {
            return new Spending(pointMinor, consumeAll, withoutPurchase, 0, 0);
        }
    }

    /**
     * What happens to points that lie.
     *
     * @param resetMonths points end when that many months went by without a purchase (F047); 0 for never
     * @param alertPoints the till tells that a customer has that many points; 0 for never
     * @param alertInvoices the till tells that a customer bought that often; 0 for never; only one of the two (F056)
     * @param negativeBalance what a return does that takes back more than there is; null for
     *     {@link NegativeBalance#ALLOW}
     */
    public record Upkeep(int resetMonths, long alertPoints, long alertInvoices, NegativeBalance negativeBalance) {

        /** Points stay, nobody is told, and a balance may fall below zero. */
        public static final Upkeep NONE = new Upkeep(0, 0, 0, null);

        public Upkeep {
            negativeBalance = negativeBalance == null ? NegativeBalance.ALLOW : negativeBalance;
        }
    }

    /** Where points go that a return takes back although they were spent ({@code hard-parts.md}); it is never refused. */
    public enum NegativeBalance {
        /** The balance falls below zero. */
        ALLOW,
        /** The balance stops at zero; what is missing is owed, and the next points pay it. */
        FLOOR_ZERO_WITH_DEBT
    }

    /** A level: reached with that many points (F050). */
    public record Level(int number, long points) {}

    /** True when what is less than a whole point is kept for the next sale. */
    public boolean keepsFractions() {
        return earning.rounding() == Rounding.KEEP_FRACTION;
    }

    /**
     * What the eligible amounts of a sale's lines are worth in hundredths of a point: whole points, unless fractions are
     * kept. Then what is below a hundredth is lost, once for the sale or once for each line.
     */
    public long hundredthsBy(List<Long> eligibleMinor) {
        if (!keepsFractions()) {
            return Math.multiplyExact(earnedBy(eligibleMinor), Carry.OF_A_POINT);
        }
        return counted(eligibleMinor).mapToLong(this::hundredths).sum();
    }

    /** Whole points for the eligible amounts of a sale's lines, in minor units, with nothing kept before (AT-15). */
    public long earnedBy(List<Long> eligibleMinor) {
        if (keepsFractions()) {
            return hundredthsBy(eligibleMinor) / Carry.OF_A_POINT;
        }
        long slices = earning.per() == Per.LINE
                ? eligibleMinor.stream().mapToLong(this::slices).sum()
                : slices(eligibleMinor.stream().mapToLong(Long::longValue).sum());
        return Math.multiplyExact(slices, points);
    }

    /** Points for one eligible amount. */
    public long earnedBy(long eligibleMinor) {
        return earnedBy(List.of(eligibleMinor));
    }

    /**
     * How much more would earn the first points, in minor units; at least 1.
     *
     * @param kept hundredths of a point kept of earlier sales
     */
    public long missingMinor(List<Long> eligibleMinor, long kept) {
        if (keepsFractions()) {
            long missing = Carry.OF_A_POINT - kept - hundredthsBy(eligibleMinor);
            // on the line that has most of a hundredth, or on a first one
            return Stream.concat(counted(eligibleMinor), Stream.of(0L))
                    .mapToLong(amount -> Math.max(1, worth(hundredths(amount) + missing) - amount))
                    .min()
                    .orElse(1);
        }
        long first = earning.rounding() == Rounding.HALF_UP ? (sliceMinor + 1) / 2 : sliceMinor;
        long counted = earning.per() == Per.LINE
                ? eligibleMinor.stream().mapToLong(Long::longValue).max().orElse(0)
                : eligibleMinor.stream().mapToLong(Long::longValue).sum();
        return Math.max(1, first - Math.max(0, counted));
    }

    /** The articles that earn. */
    public Selection selection() {
        return Selection.parse(earning.articles());
    }

    /** True when points are given for something. */
    public boolean takesPoints() {
        return !gifts.isEmpty() || spending.pointMinor() > 0;
    }

    /** True when it is in force in the store of that code. */
    public boolean isIn(String storeCode) {
        return earning.stores().isEmpty() || earning.stores().contains(storeCode);
    }

    /** True when it is kept to some price lists. */
    public boolean keptToPriceLists() {
        return !earning.priceLists().isEmpty();
    }

    /** True when sales of that price list earn. */
    public boolean earnsOn(String priceList) {
        return earning.priceLists().isEmpty() || earning.priceLists().contains(priceList);
    }

    /** The highest level that so many points reach (AT-06). */
    public Optional<Level> reached(long points) {
        return levels.stream().filter(level -> level.points() <= points).reduce((lower, higher) -> higher);
    }

    /** The level of a number. */
    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }

    /** The gift of an id, or with 0 of a reference, whose case does not matter. */
    public Optional<Gift> gift(long id, String reference) {
        String upper = reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT);
        return gifts.stream()
                .filter(gift ->
                        id == 0 ? gift.reference().toUpperCase(Locale.ROOT).equals(upper) : gift.id() == id)
                .findFirst();
    }

    /** Points a customer must have for the gift: those of its level, and at least one. */
    public long neededFor(Gift gift) {
        return Math.max(1, level(gift.level()).map(Level::points).orElse(1L));
    }

    /** What is rounded: the sale's amount, or that of each line. */
    private Stream<Long> counted(List<Long> eligibleMinor) {
        return earning.per() == Per.LINE
                ? eligibleMinor.stream().map(amount -> Math.max(0, amount))
                : Stream.of(Math.max(
                        0, eligibleMinor.stream().mapToLong(Long::longValue).sum()));
    }

    private long hundredths(long amountMinor) {
        return hundredthsOfSlice()
                .multiply(BigInteger.valueOf(amountMinor))
                .divide(BigInteger.valueOf(sliceMinor))
                .longValueExact();
    }

    /** The least amount that is worth so many hundredths. */
    private long worth(long hundredths) {
        BigInteger rest = hundredthsOfSlice().subtract(BigInteger.ONE);
        return BigInteger.valueOf(hundredths)
                .multiply(BigInteger.valueOf(sliceMinor))
                .add(rest)
                .divide(hundredthsOfSlice())
                .longValueExact();
    }

    private BigInteger hundredthsOfSlice() {
        return BigInteger.valueOf(points).multiply(BigInteger.valueOf(Carry.OF_A_POINT));
    }

    private long slices(long eligibleMinor) {
        long eligible = Math.max(0, eligibleMinor);
        long half = earning.rounding() == Rounding.HALF_UP ? sliceMinor / 2 + sliceMinor % 2 : 0;
        return half == 0 ? eligible / sliceMinor : eligible / sliceMinor + (eligible % sliceMinor >= half ? 1 : 0);
    }
}
