package org.comptoir.sale.application;

import java.util.List;

/**
 * A basket as a client describes it: codes and amounts, nothing looked up yet.
 *
 * @param customerNo number of the customer, null for an anonymous sale
 * @param voucherCodes vouchers laid on the basket
 */
public record WantedBasket(List<Line> lines, Long customerNo, List<String> voucherCodes) {

    public WantedBasket {
        lines = lines == null ? List.of() : List.copyOf(lines);
        voucherCodes = voucherCodes == null ? List.of() : List.copyOf(voucherCodes);
    }

    /** An article or a gift card being sold; the other one is null. */
    public record Line(Article article, Card card) {}

    /**
     * Units of an article.
     *
     * @param reference its reference, null when the barcode is given
     * @param barcode a code that scans as it, null when the reference is given
     * @param price the client's own price, null for the catalogue's
     */
    public record Article(String reference, String barcode, int quantity, Price price) {}

    /** A price of the client's own, in minor units, VAT included, and the reason for it. */
    public record Price(long unitMinor, String reason) {}

    /** A gift card being sold; code is the number of a printed card, null to generate one. */
    public record Card(long amountMinor, String code) {}
}
