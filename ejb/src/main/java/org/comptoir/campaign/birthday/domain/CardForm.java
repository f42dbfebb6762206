package org.comptoir.campaign.birthday.domain;

/** What a birthday programme may give; a customer gets each form once in a calendar year. */
public enum CardForm {
    /** A voucher of an amount. */
    AMOUNT(""),
    /** A card that takes a rate off one basket. */
    RATE(":rate"),
    /** A card that gives an article once. */
    PRODUCT(":product");

    private final String keyEnd;

    CardForm(String keyEnd) {
        this.keyEnd = keyEnd;
    }

    /** How business keys of cards of this form end. */
    String keyEnd() {
        return keyEnd;
    }

    /** The form of the card of a business key. */
    static CardForm ofKey(String businessKey) {
        if (businessKey.endsWith(RATE.keyEnd)) {
            return RATE;
        }
        return businessKey.endsWith(PRODUCT.keyEnd) ? PRODUCT : AMOUNT;
    }
}
