package org.comptoir.sale.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * How tenders pay a total: instruments first, then cards, cash last and only cash gives change.
 *
 * @param changeMinor what goes back to the customer, in cash
 */
public record Settlement(List<Payment> payments, long changeMinor) {

    /**
     * What is due.
     *
     * @param storedValueMinor the part of it that sells stored value: gift cards cannot pay that (AT-71)
     */
    public record Due(long totalMinor, long storedValueMinor, String currency) {}

    /**
     * Pays; refuses what is missing, change on anything but cash, and instruments that cannot be used.
     *
     * @param instruments the tenders' instruments by id, locked
     */
    public static Settlement of(Due asked, List<Tender> tenders, Map<Long, Instrument> instruments, LocalDate day) {
        List<Tender> ordered =
                tenders.stream().sorted(Comparator.comparing(Settlement::rank)).toList();
        Set<Long> used = new HashSet<>();
        List<Payment> payments = new ArrayList<>();
        long due = asked.totalMinor();
        long giftCardRoom = asked.totalMinor() - asked.storedValueMinor();
        long change = 0;
        for (Tender tender : ordered) {
            long amount;
            if (tender.kind().isInstrument()) {
                Instrument instrument = usable(tender, instruments, day, used);
                long room = tender.kind() == TenderKind.GIFT_CARD ? Math.min(due, giftCardRoom) : due;
                if (room == 0 && due > 0) {
                    throw new Refused(Reason.of("gift-card.cannot-buy-gift-card"));
                }
                amount = take(tender, instrument, room);
                giftCardRoom -= tender.kind() == TenderKind.GIFT_CARD ? amount : 0;
            } else {
                amount = Math.min(given(tender), due);
                change += given(tender) - amount;
                if (tender.kind() == TenderKind.CARD && given(tender) > amount) {
                    throw new Refused(Reason.of("payment.no-change"));
                }
            }
            due -= amount;
            if (amount > 0 || tender.kind() == TenderKind.CASH && given(tender) > 0) {
                long handed = tender.kind().isInstrument() ? amount : given(tender);
                payments.add(new Payment(payments.size() + 1, tender.kind(), amount, handed, tender.instrumentId()));
            }
        }
        if (due > 0) {
            throw new Refused(Reason.of("payment.missing", new Money(due, asked.currency())));
        }
        return new Settlement(List.copyOf(payments), change);
    }

    private static int rank(Tender tender) {
        return switch (tender.kind()) {
            case GIFT_CARD -> 0;
            case CREDIT_NOTE -> 1;
            case EXCHANGE -> 2;
            case CARD -> 3;
            case CASH -> 4;
        };
    }

    private static long given(Tender tender) {
        if (tender.givenMinor() == null || tender.givenMinor() < 0) {
            throw new Refused(Reason.of("payment.amount"));
        }
        return tender.givenMinor();
    }

    private static Instrument usable(Tender tender, Map<Long, Instrument> instruments, LocalDate day, Set<Long> used) {
        Instrument instrument = instruments.get(tender.instrumentId());
        if (instrument == null || instrument.kind() != tender.kind().instrumentKind()) {
            throw new Refused(Reason.of("instrument.unknown", tender.instrumentId()));
        }
        if (!used.add(instrument.id())) {
            throw new Refused(Reason.of("payment.instrument-twice"));
        }
        instrument.refusalOn(day).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return instrument;
    }

    private static long take(Tender tender, Instrument instrument, long room) {
        if (tender.givenMinor() == null) {
            return Math.min(room, instrument.balanceMinor());
        }
        if (tender.givenMinor() <= 0) {
            throw new Refused(Reason.of("payment.amount"));
        }
        if (tender.givenMinor() > instrument.balanceMinor()) {
            String code = tender.kind() == TenderKind.GIFT_CARD ? "gift-card.insufficient" : "credit-note.insufficient";
            throw new Refused(
                    Reason.of(code, new Money(tender.givenMinor(), instrument.currency()), instrument.balance()));
        }
        if (tender.givenMinor() > room) {
            throw new Refused(Reason.of("payment.no-change"));
        }
        return tender.givenMinor();
    }
}
