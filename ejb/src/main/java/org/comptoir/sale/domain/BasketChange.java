package org.comptoir.sale.domain;

import org.comptoir.pricing.domain.Claim;

/** One thing a cashier, a scanner or a client does to the open basket. */
public sealed interface BasketChange {

    /** Adds units of an article. */
    record AddArticle(long productId, int quantity) implements BasketChange {}

    /** Sets a line's quantity. */
    record SetQuantity(int lineNo, int quantity) implements BasketChange {}

    /** Takes a line off. */
    record RemoveLine(int lineNo) implements BasketChange {}

    /** Sets a line's price, with the reason; needs the permission to override prices and is audited. */
    record OverridePrice(int lineNo, long unitPriceMinor, String reason) implements BasketChange {}

    /** Attaches a customer. */
    record AttachCustomer(long customerId) implements BasketChange {}

    /** Detaches the customer. */
    record DetachCustomer() implements BasketChange {}

    /** Sells a gift card of that amount; code is the scanned number of a printed card, null to generate one. */
    record SellGiftCard(long amountMinor, String code) implements BasketChange {}

    /**
     * Loads an e-wallet, or sells a new one (F076).
     *
     * @param type code of the type of a new wallet; not looked at when the code is a wallet's
     * @param paidMinor what the customer pays for it
     * @param code a wallet's own; a customer's card, whose number is copied; a new printed number; null to generate one
     * @param printed true when the code is a new printed number
     */
    record LoadWallet(String type, long paidMinor, String code, boolean printed) implements BasketChange {

        /** A load that makes no wallet of a printed number. */
        public LoadWallet(String type, long paidMinor, String code) {
            this(type, paidMinor, code, false);
        }
    }

    /** Leaves that amount for a later purchase of the attached customer. */
    record LeaveDeposit(long amountMinor) implements BasketChange {}

    /** Lays a claim on the basket: a voucher, a coupon, a gift, a discount switched off. */
    record LayClaim(Claim claim) implements BasketChange {

        /** Lays a free voucher. */
        public static LayClaim voucher(long instrumentId) {
            return new LayClaim(Claim.onInstrument("voucher", instrumentId));
        }
    }

    /** Takes a claim off the basket. */
    record LiftClaim(Claim claim) implements BasketChange {}

    /** Takes back the last change. */
    record Undo() implements BasketChange {}

    /** Takes everything off. */
    record Clear() implements BasketChange {}
}
