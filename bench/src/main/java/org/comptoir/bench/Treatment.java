package org.comptoir.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * The table of decisions about a dirty file, the one thing that the loader and the reference share.
 *
 * <p>What has a price and a quantity is booked: sales as sales, cancellations as returns. What has no price is booked
 * only where a customer got it.
 */
final class Treatment {

    /** What a line of the file is for. */
    enum Kind {
        GOODS("goods"),
        GIFT_CARD("gift voucher: sold as a gift card of the amount paid"),
        SERVICE("postage and carriage (POST, DOT, C2): a service article"),
        MANUAL("manual entry (M): an article of that name"),
        DISCOUNT("discount after the sale (D): a return without original"),
        SAMPLE("samples (S): a return without original"),
        FEE("fees of bank and marketplace (BANK CHARGES, AMAZONFEE): booked as the file has them");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    private Treatment() {}

    /** Codes differ in letter case for one article: {@code 85123a} is {@code 85123A}. */
    static String code(String raw) {
        return raw.trim().toUpperCase(Locale.ROOT);
    }

    static Kind kind(String code) {
        if (code.startsWith("GIFT_")) {
            return Kind.GIFT_CARD;
        }
        return switch (code) {
            case "POST", "DOT", "C2" -> Kind.SERVICE;
            case "M" -> Kind.MANUAL;
            case "D" -> Kind.DISCOUNT;
            case "S" -> Kind.SAMPLE;
            case "BANK CHARGES", "AMAZONFEE" -> Kind.FEE;
            default -> Kind.GOODS;
        };
    }

    /** The file writes three decimals; pence are kept, a third decimal would be rounded half up. */
    static long pence(BigDecimal price) {
        return price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A leading C is a cancellation. */
    static boolean isCancellation(String invoice) {
        return invoice.startsWith("C");
    }

    /** Not a sale: nothing on the invoice has a price and nobody is named, or units are written off. */
    static boolean isStockCorrection(String invoice, String customer, List<Long> pence, List<Integer> quantities) {
        boolean free = pence.stream().allMatch(price -> price == 0);
        boolean writtenOff = quantities.stream().anyMatch(quantity -> quantity <= 0);
        return !isCancellation(invoice) && free && (customer.isEmpty() || writtenOff);
    }
}
