package org.comptoir.sale.application;

import org.comptoir.pricing.domain.Claim;

/**
 * One thing that a code can mean.
 *
 * @param id of the article, customer, instrument or sale; of a claim what it claims
 * @param text what it is, for people: a description or the end of a code
 * @param claim what is laid on the basket, null for what is none
 */
public record Meaning(ScanCode.Kind kind, long id, String text, Claim claim) {

    static Meaning of(ScanCode.Kind kind, long id, String text) {
        return new Meaning(kind, id, text, null);
    }

    static Meaning of(Claim claim, String text) {
        ScanCode.Kind kind = claim.instrumentId() == null ? ScanCode.Kind.CLAIM : ScanCode.Kind.VOUCHER;
        return new Meaning(kind, claim.id(), text, claim);
    }

    /** The same under what people call it; as it is for null. */
    Meaning called(String name) {
        return name == null ? this : new Meaning(kind, id, name, claim);
    }

    /** Names the meaning among those of its code: {@code ARTICLE:17}, {@code coupon:5}. */
    public String key() {
        return claim == null ? kind + ":" + id : claim.key();
    }
}
