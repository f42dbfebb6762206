package org.comptoir.streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.RefundOrder;
import org.comptoir.sale.domain.TenderKind;

/**
 * The model of a sale's money: a purse for each tender that paid, out of which refunds are counted. What went back as
 * something that had not paid was not taken out of any purse; it is taken out of money first, of instruments last.
 */
final class TenderModel {

    private static final List<TenderKind> INSTRUMENTS_FIRST = List.of(
            TenderKind.GIFT_CARD,
            TenderKind.WALLET,
            TenderKind.DEPOSIT,
            TenderKind.CREDIT_NOTE,
            TenderKind.EXTERNAL_VOUCHER,
            TenderKind.EXCHANGE,
            TenderKind.CARD,
            TenderKind.CASH);

    private static final class Slot {
        final TenderKind kind;
        final Long id;
        long paid;
        long back;

        Slot(TenderKind kind, Long id) {
            this.kind = kind;
            this.id = id;
        }

        boolean isInstrument() {
            return id != null;
        }
    }

    private record Room(Slot slot, long cents) {}

    private final List<Slot> slots = new ArrayList<>();
    private long elsewhere;
    private long paid;
    private long back;

    TenderModel(List<Payment> payments) {
        for (Payment payment : payments) {
            Slot slot = slot(payment.kind(), payment.instrumentId());
            if (slot == null) {
                slot = new Slot(payment.kind(), payment.instrumentId());
                slots.add(slot);
            }
            slot.paid += payment.amountMinor();
            paid += payment.amountMinor();
        }
    }

    private Slot slot(TenderKind kind, Long id) {
        return slots.stream()
                .filter(slot -> slot.kind == kind && Objects.equals(slot.id, id))
                .findFirst()
                .orElse(null);
    }

    /** What should go back, and to whom. */
    List<Refund> split(long refund, Refund.Policy policy) {
        List<Room> rooms = rooms(policy.order());
        List<Refund> refunds = new ArrayList<>();
        long open = refund;
        List<Long> shares = policy.order() == RefundOrder.PRO_RATA ? inProportion(refund, rooms) : null;
        for (int i = 0; i < rooms.size(); i++) {
            long cents = shares == null ? Math.min(open, rooms.get(i).cents()) : shares.get(i);
            open -= cents;
            add(refunds, as(rooms.get(i).slot(), policy), cents);
        }
        TenderKind rest = policy.creditNotes() ? TenderKind.CREDIT_NOTE : TenderKind.CASH;
        add(refunds, new Refund(rest, null, 0), open);
        return refunds;
    }

    private List<Room> rooms(RefundOrder order) {
        List<Slot> sorted = new ArrayList<>(slots);
        switch (order) {
            case INSTRUMENTS_FIRST -> sorted.sort(Comparator.comparing(slot -> INSTRUMENTS_FIRST.indexOf(slot.kind)));
            case LAST_FIRST -> java.util.Collections.reverse(sorted);
            case FIRST_FIRST, PRO_RATA -> {}
        }
        long[] cents = sorted.stream()
                .mapToLong(slot -> Math.max(0, slot.paid - slot.back))
                .toArray();
        long loose = elsewhere
                + slots.stream()
                        .mapToLong(slot -> Math.max(0, slot.back - slot.paid))
                        .sum();
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < cents.length; i++) {
                if (sorted.get(i).isInstrument() == (turn == 1)) {
                    long out = Math.min(loose, cents[i]);
                    cents[i] -= out;
                    loose -= out;
                }
            }
        }
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            rooms.add(new Room(sorted.get(i), cents[i]));
        }
        return rooms;
    }

    /** Whole parts first, then a cent each to the largest that is left over. */
    private static List<Long> inProportion(long refund, List<Room> rooms) {
        long all = rooms.stream().mapToLong(Room::cents).sum();
        long amount = Math.min(refund, all);
        List<Long> shares = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        long spread = 0;
        for (int i = 0; i < rooms.size(); i++) {
            long share = all == 0 ? 0 : amount * rooms.get(i).cents() / all;
            shares.add(share);
            spread += share;
            order.add(i);
        }
        order.sort(
                Comparator.comparing(i -> all == 0 ? 0 : -(amount * rooms.get(i).cents() % all)));
        for (int i = 0; i < amount - spread; i++) {
            shares.set(order.get(i), shares.get(order.get(i)) + 1);
        }
        return shares;
    }

    private static Refund as(Slot slot, Refund.Policy policy) {
        if (slot.isInstrument()) {
            return new Refund(slot.kind, slot.id, 0);
        }
        boolean money = slot.kind == TenderKind.CASH || slot.kind == TenderKind.CARD;
        if (!policy.creditNotes()) {
            return new Refund(money ? slot.kind : TenderKind.CASH, null, 0);
        }
        boolean note = !money || policy.mode() == RefundAs.CREDIT_NOTE;
        return new Refund(note ? TenderKind.CREDIT_NOTE : slot.kind, null, 0);
    }

    private static void add(List<Refund> refunds, Refund to, long cents) {
        for (int i = 0; i < refunds.size() && cents > 0; i++) {
            Refund known = refunds.get(i);
            if (known.kind() == to.kind() && Objects.equals(known.instrumentId(), to.instrumentId())) {
                refunds.set(i, new Refund(to.kind(), to.instrumentId(), known.amountMinor() + cents));
                return;
            }
        }
        if (cents > 0) {
            refunds.add(new Refund(to.kind(), to.instrumentId(), cents));
        }
    }

    /** Counts what went back, as it was booked; no tender ever gets more than it paid. */
    void booked(List<Payment> refunds, boolean creditNotes) {
        for (Payment refund : refunds) {
            Slot slot = slot(refund.kind(), refund.instrumentId());
            back -= refund.amountMinor();
            if (slot == null) {
                elsewhere -= refund.amountMinor();
            } else {
                slot.back -= refund.amountMinor();
                // cash also goes back for paper of others when no note may be given; an exchange pays for other goods
                boolean stands = slot.kind == TenderKind.EXCHANGE || !creditNotes && slot.kind == TenderKind.CASH;
                Law.holds("no tender gets more than it paid", stands || slot.back <= slot.paid);
            }
        }
        Law.holds("no sale gives more back than was paid for it", back <= paid);
    }

    long back() {
        return back;
    }
}
