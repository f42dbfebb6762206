package org.comptoir.sale.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * One settlement in the making. What may pay for some lines only is laid on them first, on those that fewest others can
 * pay, and moves when another needs them: so no wallet is kept from its articles by one that could have paid for others.
 */
final class Paying {

    private final Settlement.Due due;
    private final Map<Long, Settlement.Payer> payers;
    private final LocalDate day;
    private final LaidLines laid;
    private final Map<Integer, Integer> rivals = new HashMap<>();
    private final List<Map<Integer, Long>> prepaid = new ArrayList<>();
    private final Set<Long> used = new HashSet<>();
    private final List<Payment> payments = new ArrayList<>();
    private long open;
    private long change;

    Paying(Settlement.Due due, Map<Long, Settlement.Payer> payers, LocalDate day) {
        this.due = due;
        this.payers = payers;
        this.day = day;
        this.open = due.totalMinor();
        this.laid = new LaidLines(due.lines());
    }

    Settlement with(List<Tender> tenders) {
        tenders.forEach(this::check);
        countRivals(tenders);
        tenders.sort(Comparator.comparing(this::rank).thenComparing(this::reach));
        tenders.forEach(this::pay);
        if (open > 0) {
            throw new Refused(Reason.of("payment.missing", new Money(open, due.currency())));
        }
        return new Settlement(List.copyOf(payments), change, prepaid());
    }

    private Map<Integer, Long> prepaid() {
        Map<Integer, Long> byLine = new TreeMap<>();
        prepaid.forEach(amounts -> amounts.forEach((line, amount) -> byLine.merge(line, amount, Long::sum)));
        byLine.values().removeIf(amount -> amount == 0);
        return Map.copyOf(byLine);
    }

    private void check(Tender tender) {
        if (tender.kind().isInstrument()) {
            usable(tender);
        } else if (tender.givenMinor() == null || tender.givenMinor() < 0) {
            throw new Refused(Reason.of("payment.amount"));
        } else if (tender.kind() == TenderKind.EXTERNAL_VOUCHER
                && (tender.reference() == null || tender.reference().isBlank())) {
            throw new Refused(Reason.of("external-voucher.reference"));
        }
    }

    private void usable(Tender tender) {
        Settlement.Payer payer = payers.get(tender.instrumentId());
        if (payer == null || payer.instrument().kind() != tender.kind().instrumentKind()) {
            throw new Refused(Reason.of("instrument.unknown", tender.instrumentId()));
        }
        Instrument instrument = payer.instrument();
        if (!used.add(instrument.id())) {
            throw new Refused(Reason.of("payment.instrument-twice"));
        }
        instrument
                .refusalFor(due.customerId())
                .or(() -> instrument.refusalOn(day))
                .ifPresent(reason -> {
                    throw new Refused(reason);
                });
        boolean loaded =
                due.lines().stream().anyMatch(line -> line.loadedId() != null && line.loadedId() == instrument.id());
        if (loaded) {
            throw new Refused(Reason.of("wallet.pays-for-itself"));
        }
    }

    private void countRivals(List<Tender> tenders) {
        for (Tender tender : tenders) {
            if (isRestricted(tender)) {
                due.lines().stream()
                        .filter(eligible(tender))
                        .forEach(line -> rivals.merge(line.item().lineNo(), 1, Integer::sum));
            }
        }
    }

    private boolean isRestricted(Tender tender) {
        return tender.kind() == TenderKind.WALLET
                && payers.get(tender.instrumentId()).isRestricted();
    }

    private int rank(Tender tender) {
        return switch (tender.kind()) {
            // goods that came back pay first, and all they can: an instrument pays only what is missing
            case EXCHANGE -> 0;
            case EXTERNAL_VOUCHER -> 1;
            case WALLET -> isRestricted(tender) ? 2 : 4;
            case GIFT_CARD -> 3;
            case DEPOSIT -> 5;
            case CREDIT_NOTE -> 6;
            case CARD -> 7;
            case CASH -> 8;
        };
    }

    /** What it could pay at the most: the narrower one is laid first. */
    private long reach(Tender tender) {
        return due.lines().stream()
                .filter(eligible(tender))
                .mapToLong(Settlement.DueLine::netMinor)
                .sum();
    }

    private Predicate<Settlement.DueLine> eligible(Tender tender) {
        return switch (tender.kind()) {
            case GIFT_CARD, WALLET, DEPOSIT, CREDIT_NOTE -> payers.get(tender.instrumentId())::pays;
            case EXTERNAL_VOUCHER -> line -> !line.item().kind().isStoredValue() || line.voucherChange();
            case EXCHANGE, CARD, CASH -> line -> true;
        };
    }

    private void pay(Tender tender) {
        List<Integer> lines = lines(tender);
        long room = laid.room(lines, open);
        long amount = tender.kind().isInstrument() ? byInstrument(tender, room) : byMoney(tender, room);
        long handed = tender.kind().isInstrument() ? amount : tender.givenMinor();
        change += handed - amount;
        open -= amount;
        Map<Integer, Long> amounts = laid.lay(lines, amount);
        if (tender.kind() == TenderKind.WALLET
                && payers.get(tender.instrumentId()).isPrepaid()) {
            prepaid.add(amounts);
        }
        if (amount > 0 || handed > 0) {
            payments.add(new Payment(
                    payments.size() + 1, tender.kind(), amount, handed, tender.instrumentId(), tender.reference()));
        }
    }

    private static long byMoney(Tender tender, long room) {
        long given = tender.givenMinor();
        if (given > room && tender.kind() == TenderKind.CARD) {
            throw new Refused(Reason.of("payment.no-change"));
        }
        if (given > room && tender.kind() == TenderKind.EXTERNAL_VOUCHER) {
            throw new Refused(Reason.of("external-voucher.no-change"));
        }
        return Math.min(given, room);
    }

    private long byInstrument(Tender tender, long room) {
        Settlement.Payer payer = payers.get(tender.instrumentId());
        String prefix = tender.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (room == 0 && open > 0) {
            throw new Refused(Reason.of(nothingToPay(payer, prefix)));
        }
        long available = payer.availableMinor();
        if (available == 0) {
            throw new Refused(payer.held());
        }
        if (tender.givenMinor() == null) {
            return Math.min(room, available);
        }
        return typed(tender, payer, prefix, room);
    }

    private static long typed(Tender tender, Settlement.Payer payer, String prefix, long room) {
        long given = tender.givenMinor();
        Instrument instrument = payer.instrument();
        if (given <= 0) {
            throw new Refused(Reason.of("payment.amount"));
        }
        if (given > instrument.balanceMinor()) {
            throw new Refused(
                    Reason.of(prefix + ".insufficient", new Money(given, instrument.currency()), instrument.balance()));
        }
        if (given > payer.availableMinor()) {
            throw new Refused(payer.held());
        }
        if (given > room) {
            throw new Refused(
                    payer.isRestricted()
                            ? Reason.of("wallet.for-less", new Money(room, instrument.currency()))
                            : Reason.of("payment.no-change"));
        }
        return given;
    }

    /** Says the same wherever what others pay was laid: there are goods that it is not for, or only stored value is left. */
    private String nothingToPay(Settlement.Payer payer, String prefix) {
        boolean others = due.lines().stream()
                .anyMatch(line -> !line.item().kind().isStoredValue() && line.netMinor() > 0 && !payer.pays(line));
        return others ? "wallet.not-for-these" : prefix + ".cannot-buy-gift-card";
    }

    /** The lines it may pay: stored value first for paper, then what fewest others can pay. */
    private List<Integer> lines(Tender tender) {
        Comparator<Settlement.DueLine> order = Comparator.comparing(
                        (Settlement.DueLine line) -> !line.item().kind().isStoredValue())
                .thenComparing(line -> rivals.getOrDefault(line.item().lineNo(), 0))
                .thenComparing(line -> line.item().lineNo());
        return due.lines().stream()
                .filter(eligible(tender))
                .sorted(order)
                .map(line -> line.item().lineNo())
                .toList();
    }
}
