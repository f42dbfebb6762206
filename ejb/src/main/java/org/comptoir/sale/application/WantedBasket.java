package org.comptoir.sale.application;

import java.util.List;
import org.comptoir.pricing.domain.Claim;

/**
 * A basket as a client describes it: codes and amounts, nothing looked up yet.
 *
 * @param customerNo number of the customer, null for an anonymous sale
 * @param codes vouchers, coupons and cards laid on the basket, as they would be scanned or typed
 * @param claims what is laid on it that has no code: a gift that points pay, a discount switched off
 */
public record WantedBasket(List<Line> lines, Long customerNo, List<String> codes, List<Claim> claims) {

    public WantedBasket {
        lines = lines == null ? List.of() : List.copyOf(lines);
        codes = codes == null ? List.of() : List.copyOf(codes);
        claims = claims == null ? List.of() : List.copyOf(claims);
    }

    /** An article, a gift card being sold, or other stored value; the others are null. */
    public record Line(Article article, Card card, Stored stored) {

        /** An article or a gift card. */
        public Line(Article article, Card card) {
            this(article, card, null);
        }
    }

    /**
     * A load of an e-wallet, or a deposit.
     *
     * @param deposit true for a deposit; type and code are null then
     * @param type code of the type of a new wallet
     * @param code as {@link org.comptoir.instrument.application.WalletDesk.Wanted} says
     * @param printed true when the code is the printed number of a new wallet
     */
    public record Stored(boolean deposit, String type, long amountMinor, String code, boolean printed) {

        /** One that makes no wallet of a printed number. */
        public Stored(boolean deposit, String type, long amountMinor, String code) {
            this(deposit, type, amountMinor, code, false);
        }
    }

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
