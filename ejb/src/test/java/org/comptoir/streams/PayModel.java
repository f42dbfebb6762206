package org.comptoir.streams;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;

/**
 * The model of paying. What a tender can still pay is found without laying a cent anywhere: of every choice among the
 * tenders before it, together with it they cannot pay more than the lines that one of them may pay for.
 */
final class PayModel {

    /** What is due for a line. */
    record Line(long due, boolean stored, String article, int rateBp, Long loads, boolean paper) {}

    record Paid(TenderKind kind, Long id, long amount, long given) {}

    /** A refusal's code, or what each tender paid. */
    record Outcome(String refused, List<Paid> paid, long change) {}

    private record Laid(BitSet lines, long amount) {}

    private final List<Line> lines;
    private final Map<Long, Purse> purses;
    private final int day;
    private final List<Laid> laid = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();
    private long open;
    private long change;

    PayModel(List<Line> lines, Map<Long, Purse> purses, int day) {
        this.lines = lines;
        this.purses = purses;
        this.day = day;
        this.open = lines.stream().mapToLong(Line::due).sum();
    }

    Outcome with(List<Tender> tenders) {
        Set<Long> seen = new HashSet<>();
        for (Tender tender : tenders) {
            String refused = refusal(tender, seen);
            if (refused != null) {
                return new Outcome(refused, null, 0);
            }
        }
        List<Tender> order = new ArrayList<>(tenders);
        order.sort(Comparator.comparing(this::rank).thenComparing(tender -> due(mask(tender))));
        for (Tender tender : order) {
            String refused = pay(tender);
            if (refused != null) {
                return new Outcome(refused, null, 0);
            }
        }
        return open > 0 ? new Outcome("payment.missing", null, 0) : new Outcome(null, paid, change);
    }

    private String refusal(Tender tender, Set<Long> seen) {
        if (kindOf(tender) == null) {
            if (tender.givenMinor() == null || tender.givenMinor() < 0) {
                return "payment.amount";
            }
            boolean unnamed = tender.kind() == TenderKind.EXTERNAL_VOUCHER && tender.reference() == null;
            return unnamed ? "external-voucher.reference" : null;
        }
        Purse purse = purses.get(tender.instrumentId());
        if (purse == null || purse.kind != kindOf(tender)) {
            return "instrument.unknown";
        }
        if (!seen.add(purse.id)) {
            return "payment.instrument-twice";
        }
        String dead = purse.refusal(day);
        boolean loaded = lines.stream().anyMatch(line -> line.loads() != null && line.loads() == purse.id);
        return dead != null ? dead : loaded ? "wallet.pays-for-itself" : null;
    }

    private static InstrumentKind kindOf(Tender tender) {
        return switch (tender.kind()) {
            case GIFT_CARD -> InstrumentKind.GIFT_CARD;
            case CREDIT_NOTE -> InstrumentKind.CREDIT_NOTE;
            case WALLET -> InstrumentKind.WALLET;
            case DEPOSIT -> InstrumentKind.DEPOSIT;
            default -> null;
        };
    }

    private int rank(Tender tender) {
        boolean narrow = tender.kind() == TenderKind.WALLET
                && purses.get(tender.instrumentId()).isNarrow();
        List<TenderKind> order = List.of(
                TenderKind.EXCHANGE,
                TenderKind.EXTERNAL_VOUCHER,
                TenderKind.GIFT_CARD,
                TenderKind.WALLET,
                TenderKind.DEPOSIT,
                TenderKind.CREDIT_NOTE,
                TenderKind.CARD,
                TenderKind.CASH);
        return narrow ? 3 : 2 * order.indexOf(tender.kind());
    }

    private BitSet mask(Tender tender) {
        BitSet mask = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            mask.set(i, mayPay(tender, lines.get(i)));
        }
        return mask;
    }

    private boolean mayPay(Tender tender, Line line) {
        return switch (tender.kind()) {
            case EXCHANGE, CARD, CASH -> true;
            case EXTERNAL_VOUCHER -> !line.stored() || line.paper();
            case GIFT_CARD, WALLET, DEPOSIT, CREDIT_NOTE -> {
                Purse purse = purses.get(tender.instrumentId());
                yield !line.stored()
                        && (purse.articles == null || purse.articles.contains(line.article()))
                        && (purse.rateBp == Purse.NONE || purse.rateBp == line.rateBp());
            }
        };
    }

    private long due(BitSet mask) {
        return mask.stream().mapToLong(line -> lines.get(line).due()).sum();
    }

    /** The tightest of all choices among those that paid before. */
    private long room(BitSet mask) {
        long room = open;
        for (int choice = 0; choice < 1 << laid.size(); choice++) {
            BitSet together = (BitSet) mask.clone();
            long used = 0;
            for (int i = 0; i < laid.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    used += laid.get(i).amount();
                    together.or(laid.get(i).lines());
                }
            }
            room = Math.min(room, due(together) - used);
        }
        return room;
    }

    private String pay(Tender tender) {
        BitSet mask = mask(tender);
        long room = room(mask);
        boolean purse = kindOf(tender) != null;
        String refused = purse ? refusedPurse(tender, room) : refusedMoney(tender, room);
        if (refused != null) {
            return refused;
        }
        long most = purse ? purses.get(tender.instrumentId()).free() : tender.givenMinor();
        long amount = Math.min(room, tender.givenMinor() == null ? most : tender.givenMinor());
        long given = purse ? amount : tender.givenMinor();
        open -= amount;
        change += given - amount;
        laid.add(new Laid(mask, amount));
        if (given > 0) {
            paid.add(new Paid(tender.kind(), tender.instrumentId(), amount, given));
        }
        return null;
    }

    private static String refusedMoney(Tender tender, long room) {
        if (tender.givenMinor() <= room) {
            return null;
        }
        return switch (tender.kind()) {
            case CARD -> "payment.no-change";
            case EXTERNAL_VOUCHER -> "external-voucher.no-change";
            default -> null;
        };
    }

    private String refusedPurse(Tender tender, long room) {
        Purse purse = purses.get(tender.instrumentId());
        Long given = tender.givenMinor();
        if (room == 0 && open > 0) {
            return isNotFor(tender) ? "wallet.not-for-these" : purse.word() + ".cannot-buy-gift-card";
        }
        if (purse.free() == 0) {
            return "instrument.held";
        }
        if (given == null) {
            return null;
        }
        if (given <= 0) {
            return "payment.amount";
        }
        if (given > purse.free()) {
            return given > purse.cents ? purse.word() + ".insufficient" : "instrument.held";
        }
        return given <= room ? null : purse.isNarrow() ? "wallet.for-less" : "payment.no-change";
    }

    /** True when there are goods that it may not pay. */
    private boolean isNotFor(Tender tender) {
        return lines.stream().anyMatch(line -> !line.stored() && line.due() > 0 && !mayPay(tender, line));
    }
}
