package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Money that goes back to one tender.
 *
 * @param instrumentId the card or credit note that gets it back; null for money, and for a credit note to be issued
 * @param amountMinor positive
 */
public record Refund(TenderKind kind, Long instrumentId, long amountMinor) {

    /**
     * Splits a refund: gift cards and credit notes get back what they paid first, then cards, then cash; promotional
     * value never becomes money, because it was never paid.
     *
     * @param paid the sale's payments
     * @param earlier what earlier returns gave back, as negative payments
     */
    public static List<Refund> split(long refundMinor, List<Payment> paid, List<Payment> earlier, RefundAs mode) {
        List<Refund> refunds = new ArrayList<>();
        long open = refundMinor;
        List<Payment> inOrder = paid.stream()
                .sorted(Comparator.comparing((Payment payment) -> rank(payment.kind()))
                        .thenComparing(Payment::paymentNo))
                .toList();
        long unmatched = earlierAsNewNotes(paid, earlier);
        for (Payment payment : inOrder) {
            long left = payment.amountMinor() - givenBack(payment, earlier);
            long asNote = Math.min(Math.max(0, left), payment.kind().isInstrument() ? 0 : unmatched);
            unmatched -= asNote;
            long amount = Math.min(open, Math.max(0, left - asNote));
            if (amount > 0) {
                refunds.add(to(payment, amount, mode));
                open -= amount;
            }
        }
        if (open > 0) {
            refunds.add(new Refund(TenderKind.CREDIT_NOTE, null, open));
        }
        return merged(refunds);
    }

    private static Refund to(Payment payment, long amount, RefundAs mode) {
        if (payment.kind().isInstrument()) {
            return new Refund(payment.kind(), payment.instrumentId(), amount);
        }
        return mode == RefundAs.CREDIT_NOTE
                ? new Refund(TenderKind.CREDIT_NOTE, null, amount)
                : new Refund(payment.kind(), null, amount);
    }

    private static List<Refund> merged(List<Refund> refunds) {
        List<Refund> merged = new ArrayList<>();
        for (Refund refund : refunds) {
            int at = -1;
            for (int i = 0; i < merged.size(); i++) {
                Refund known = merged.get(i);
                if (known.kind() == refund.kind() && Objects.equals(known.instrumentId, refund.instrumentId)) {
                    at = i;
                }
            }
            if (at < 0) {
                merged.add(refund);
            } else {
                long sum = merged.get(at).amountMinor() + refund.amountMinor();
                merged.set(at, new Refund(refund.kind(), refund.instrumentId(), sum));
            }
        }
        return List.copyOf(merged);
    }

    private static long givenBack(Payment payment, List<Payment> earlier) {
        return -earlier.stream()
                .filter(refund -> refund.kind() == payment.kind()
                        && Objects.equals(refund.instrumentId(), payment.instrumentId()))
                .mapToLong(Payment::amountMinor)
                .sum();
    }

    /** What earlier returns gave back as new credit notes counts against the money that was paid. */
    private static long earlierAsNewNotes(List<Payment> paid, List<Payment> earlier) {
        return -earlier.stream()
                .filter(refund -> refund.kind().isInstrument())
                .filter(refund -> paid.stream()
                        .noneMatch(payment -> Objects.equals(payment.instrumentId(), refund.instrumentId())))
                .mapToLong(Payment::amountMinor)
                .sum();
    }

    private static int rank(TenderKind kind) {
        return switch (kind) {
            case GIFT_CARD -> 0;
            case CREDIT_NOTE -> 1;
            case CARD -> 2;
            case CASH -> 3;
        };
    }
}
