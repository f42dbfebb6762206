package org.comptoir.sale.domain;

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

    /** Lays a voucher on the basket. */
    record UseVoucher(long instrumentId) implements BasketChange {}

    /** Takes a voucher off the basket. */
    record DropVoucher(long instrumentId) implements BasketChange {}

    /** Takes back the last change. */
    record Undo() implements BasketChange {}

    /** Takes everything off. */
    record Clear() implements BasketChange {}
}
