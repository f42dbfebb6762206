package org.comptoir.sale.domain;

import java.util.Comparator;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.shared.domain.Hash;

/**
 * The seal of a document: a hash of all that was booked with it and of the seal before it at its till, so that one chain
 * runs through a till's tickets and a changed, missing or exchanged document breaks it (B4, ADR 0025). It holds ids, no
 * name of a customer: renaming or erasing somebody leaves it whole (B5). What may move afterwards, the count of units
 * taken back, is not in it.
 */
public final class Seal {

    /** What stands before the first document of a till. */
    public static final String NONE = "";

    /** Changes when the form changes; a seal is always made again in the form that it begins with. */
    private static final String FORM = "1:";

    private Seal() {}

    /**
     * The seal of a complete document.
     *
     * @param previous the seal of the till's document before, {@link #NONE} for its first
     */
    public static String of(String previous, Sale sale) {
        Form form = new Form();
        form.add(previous);
        header(form, sale.header());
        form.add(sale.lines().size());
        sale.lines().stream().sorted(Comparator.comparing(SaleLine::lineNo)).forEach(line -> line(form, line));
        form.add(sale.effects().size());
        sale.effects().forEach(effect -> effect(form, effect));
        form.add(sale.vat().size());
        sale.vat().stream().sorted(Comparator.comparing(Quote.Vat::rateBp)).forEach(vat -> vat(form, vat));
        form.add(sale.payments().size());
        sale.payments().stream()
                .sorted(Comparator.comparing(Payment::paymentNo))
                .forEach(payment -> payment(form, payment));
        return FORM + Hash.of(form.toString());
    }

    private static void header(Form form, Sale.Header h) {
        form.add(h.id(), h.uuid(), h.requestHash(), h.kind(), h.originalId(), h.brandId(), h.storeId(), h.tillId());
        form.add(h.sessionId(), h.ticketNo(), h.basketId(), h.businessDate(), h.bookedAt(), h.userId(), h.userLevel());
        form.add(h.sellerId(), h.approverId(), h.customerId(), h.currency(), h.listMinor(), h.discountMinor());
        form.add(h.totalMinor(), h.changeMinor(), h.turnoverMinor(), h.pointsEarned(), h.reason());
    }

    private static void line(Form form, SaleLine l) {
        form.add(l.lineNo(), l.originalLineNo(), l.kind(), l.productId(), l.instrumentId(), l.reference());
        form.add(l.description(), l.familyId(), l.quantity(), l.unitPriceMinor(), l.catalogPriceMinor());
        form.add(l.listMinor(), l.discountMinor(), l.netMinor(), l.vatRateBp(), l.vatMinor());
        form.add(l.overrideReason(), l.prepaidMinor());
    }

    private static void effect(Form form, Effect e) {
        form.add(e.lineNo(), e.kind(), e.rule(), e.programmeVersionId(), e.instrumentId(), e.unit(), e.amount());
        form.add(e.reason().code(), String.join("\u001f", e.reason().args()));
    }

    private static void vat(Form form, Quote.Vat v) {
        form.add(v.rateBp(), v.grossMinor(), v.netMinor(), v.vatMinor());
    }

    private static void payment(Form form, Payment p) {
        form.add(p.paymentNo(), p.kind(), p.amountMinor(), p.givenMinor(), p.instrumentId(), p.reference());
    }

    /** Fields one after the other, each with its length before it; nothing and empty text are the same, as in Oracle. */
    private static final class Form {
        private final StringBuilder text = new StringBuilder(2_048);

        void add(Object... fields) {
            for (Object field : fields) {
                String value = field == null ? "" : field.toString();
                text.append(value.length()).append(':').append(value);
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
