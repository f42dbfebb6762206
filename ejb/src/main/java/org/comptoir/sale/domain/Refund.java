package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.comptoir.shared.domain.Shares;

/**
 * Money that goes back to one tender.
 *
 * @param instrumentId the card or credit note that gets it back; null for money, and for a credit note to be issued
 * @param amountMinor positive
 */
public record Refund(TenderKind kind, Long instrumentId, long amountMinor) {

    /**
     * How a refund is split.
     *
     * @param creditNotes false for a customer who gets none (AT-64): money goes to the tender that paid
     */
    public record Policy(RefundOrder order, RefundAs mode, boolean creditNotes) {}

    /**
     * Splits a refund between the tenders that paid; promotional value never becomes money, because it was never paid.
     * Never more goes to a tender than it paid, less what earlier returns gave back to it.
     *
     * @param paid the sale's payments
     * @param earlier what earlier returns gave back, as negative payments
     */
    public static List<Refund> split(long refundMinor, List<Payment> paid, List<Payment> earlier, Policy policy) {
        List<Payment> inOrder =
                joined(paid).stream().sorted(order(policy.order())).toList();
        List<Long> room = room(inOrder, earlier);
        List<Long> amounts =
                policy.order() == RefundOrder.PRO_RATA ? proRata(refundMinor, room) : inTurn(refundMinor, room);
        List<Refund> refunds = new ArrayList<>();
        long open = refundMinor;
        for (int i = 0; i < inOrder.size(); i++) {
            if (amounts.get(i) > 0) {
                refunds.add(to(inOrder.get(i), amounts.get(i), policy));
                open -= amounts.get(i);
            }
        }
        if (open > 0) {
            refunds.add(new Refund(policy.creditNotes() ? TenderKind.CREDIT_NOTE : TenderKind.CASH, null, open));
        }
        return merged(refunds);
    }

    /** One payment of each tender: two bank cards are one, because refunds do not tell them apart. */
    private static List<Payment> joined(List<Payment> paid) {
        List<Payment> joined = new ArrayList<>();
        for (Payment payment : paid) {
            boolean known = joined.stream().anyMatch(other -> isTo(payment, other));
            if (!known) {
                long sum = paid.stream()
                        .filter(other -> isTo(other, payment))
                        .mapToLong(Payment::amountMinor)
                        .sum();
                joined.add(new Payment(payment.paymentNo(), payment.kind(), sum, sum, payment.instrumentId()));
            }
        }
        return joined;
    }

    private static List<Long> inTurn(long refundMinor, List<Long> room) {
        List<Long> amounts = new ArrayList<>();
        long open = refundMinor;
        for (long most : room) {
            long amount = Math.min(open, most);
            amounts.add(amount);
            open -= amount;
        }
        return amounts;
    }

    private static List<Long> proRata(long refundMinor, List<Long> room) {
        long all = room.stream().mapToLong(Long::longValue).sum();
        return Shares.byWeight(Math.min(refundMinor, all), room);
    }

    /** What each payment may still get back, in their order. */
    private static List<Long> room(List<Payment> paid, List<Payment> earlier) {
        long[] room = paid.stream()
                .mapToLong(payment -> payment.amountMinor() - givenBack(payment, earlier))
                .toArray();
        long elsewhere = givenElsewhere(paid, earlier);
        for (int i = 0; i < room.length; i++) {
            // cash that went back for paper of others, or an exchange for more: others had paid that part
            elsewhere += Math.max(0, -room[i]);
            room[i] = Math.max(0, room[i]);
        }
        for (boolean instrument : new boolean[] {false, true}) {
            for (int i = 0; i < room.length; i++) {
                if (paid.get(i).kind().isInstrument() == instrument) {
                    long taken = Math.min(room[i], elsewhere);
                    room[i] -= taken;
                    elsewhere -= taken;
                }
            }
        }
        return java.util.Arrays.stream(room).boxed().toList();
    }

    private static Refund to(Payment payment, long amount, Policy policy) {
        boolean money = payment.kind() == TenderKind.CASH || payment.kind() == TenderKind.CARD;
        if (payment.kind().isInstrument()) {
            return new Refund(payment.kind(), payment.instrumentId(), amount);
        }
        if (!policy.creditNotes()) {
            return new Refund(money ? payment.kind() : TenderKind.CASH, null, amount);
        }
        return money && policy.mode() == RefundAs.ORIGINAL
                ? new Refund(payment.kind(), null, amount)
                : new Refund(TenderKind.CREDIT_NOTE, null, amount);
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
                .filter(refund -> isTo(refund, payment))
                .mapToLong(Payment::amountMinor)
                .sum();
    }

    /** What earlier returns gave back to nothing that paid, as new credit notes: it counts against the money first. */
    private static long givenElsewhere(List<Payment> paid, List<Payment> earlier) {
        return -earlier.stream()
                .filter(refund -> paid.stream().noneMatch(payment -> isTo(refund, payment)))
                .mapToLong(Payment::amountMinor)
                .sum();
    }

    private static boolean isTo(Payment refund, Payment payment) {
        return refund.kind() == payment.kind() && Objects.equals(refund.instrumentId(), payment.instrumentId());
    }

    private static Comparator<Payment> order(RefundOrder order) {
        Comparator<Payment> asPaid = Comparator.comparing(Payment::paymentNo);
        return switch (order) {
            case INSTRUMENTS_FIRST ->
                Comparator.comparing((Payment payment) -> rank(payment.kind())).thenComparing(asPaid);
            case FIRST_FIRST, PRO_RATA -> asPaid;
            case LAST_FIRST -> Collections.reverseOrder(asPaid);
        };
    }

    private static int rank(TenderKind kind) {
        return switch (kind) {
            case GIFT_CARD -> 0;
            case WALLET -> 1;
            case DEPOSIT -> 2;
            case CREDIT_NOTE -> 3;
            case EXTERNAL_VOUCHER -> 4;
            case EXCHANGE -> 5;
            case CARD -> 6;
            case CASH -> 7;
        };
    }
}
