package org.comptoir.pricing.domain;

import java.util.Objects;

/**
 * Something the cashier laid on the basket beside articles: a voucher, a coupon, a VIP card, a gift that points pay, a
 * discount switched off. Its kind says who understands it ({@code ClaimKind}); the sale only carries it.
 *
 * @param kind stable name of the kind: {@code voucher}
 * @param id what it is of that kind: the instrument, the coupon, the card; 0 when the text tells it
 * @param instrumentId the instrument whose account a sale with this claim must lock, null for none
 * @param amount what was typed, in units of the kind (minor units, points, basis points), null for nothing
 * @param text what was typed, null for nothing
 */
public record Claim(String kind, long id, Long instrumentId, Long amount, String text) {

    /** A claim on a target, nothing typed. */
    public static Claim on(String kind, long id) {
        return new Claim(kind, id, null, null, null);
    }

    /** A claim on an instrument. */
    public static Claim onInstrument(String kind, long instrumentId) {
        return new Claim(kind, instrumentId, instrumentId, null, null);
    }

    /** True when both claim the same thing, with whatever amount: a second one takes the first one's place. */
    public boolean isSameAs(Claim other) {
        return kind.equals(other.kind) && id == other.id && (id != 0 || Objects.equals(text, other.text));
    }

    /** Names the thing claimed: what a line that it put on the counter remembers. */
    public String key() {
        return kind + ":" + (id == 0 && text != null ? text : id);
    }
}
