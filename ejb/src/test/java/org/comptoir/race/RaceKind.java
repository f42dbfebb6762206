package org.comptoir.race;

import java.util.Locale;

/** What the tills of a race want, of which there is enough for one of them. */
enum RaceKind {
    /** A gift card of 50.00 that pays 40.00. */
    CARD(40_00, "gift-card.used-up"),
    /** A voucher of 40.00. */
    VOUCHER(0, "voucher.used-up"),
    /** The last use of a coupon of 10 %. */
    COUPON(36_00, "coupon.used-up"),
    /** An e-wallet of 50.00 that pays 40.00; with the 10.00 that are left the others have not paid. */
    WALLET(40_00, "payment.missing"),
    /** Forty points that pay 40.00. */
    POINTS(0, "points.gift-missing"),
    /** Forty points for 20.00 off; what is paid earns two. */
    GIFT(20_00, "points.gift-missing"),
    /** Forty points, taken by hand. */
    ADJUST(0, "points.insufficient"),
    /** One sale, sent by all: the others are given its answer. */
    SALE(40_00, "replayed");

    private final long totalMinor;
    private final String loss;

    RaceKind(long totalMinor, String loss) {
        this.totalMinor = totalMinor;
        this.loss = loss;
    }

    static RaceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the winner's sale comes to. */
    long totalMinor() {
        return totalMinor;
    }

    /** What every loser is told, and nothing else. */
    String loss() {
        return loss;
    }
}
