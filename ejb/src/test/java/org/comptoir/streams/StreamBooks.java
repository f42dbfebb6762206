package org.comptoir.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Posting;

/** The shop's side of a stream, as its tables would be: what the domain's postings made of accounts, lots and loads. */
final class StreamBooks {

    static final String EUR = "EUR";
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static final long POINTS = 0;
    private static final long LIABILITY = -1;
    private static final long CLEARING = -2;
    private static final long PROMOTION = -3;
    private static final long ISSUED = -4;

    final Map<Long, WalletTerms> terms = new LinkedHashMap<>();
    final List<WalletLoad> loads = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    private final Map<Long, Instrument> instruments = new LinkedHashMap<>();
    private final Map<Long, Long> balances = new LinkedHashMap<>();
    private final List<Lot> lots = new ArrayList<>();
    private long lastId;

    long next() {
        return ++lastId;
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    Instrument instrument(long id) {
        return instruments.get(id);
    }

    List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    List<Lot> lots() {
        return List.copyOf(lots);
    }

    long points() {
        return balances.getOrDefault(POINTS, 0L);
    }

    /** Issues an instrument against what it is owed for. */
    Instrument issue(InstrumentKind kind, long amount, LocalDate until, Long type) {
        long id = next();
        instruments.put(
                id,
                new Instrument(
                        id,
                        1,
                        kind,
                        "C" + id,
                        EUR,
                        InstrumentStatus.ACTIVE,
                        id,
                        null,
                        type,
                        EUR,
                        amount,
                        0,
                        FIRST,
                        until,
                        null,
                        Remainder.KEEP));
        boolean free = kind == InstrumentKind.VOUCHER;
        book(Posting.of("ISSUED", null).open(id, EUR, amount).contra(free ? PROMOTION : LIABILITY, EUR, -amount));
        return instruments.get(id);
    }

    /** Pays with an instrument; what leaves it beyond that is owed by what follows it. */
    void redeem(long id, long amount, long leaves) {
        book(Posting.of("REDEEMED", null)
                .move(account(id), -leaves, null)
                .contra(CLEARING, EUR, amount)
                .contra(LIABILITY, EUR, leaves - amount));
        settle(id);
    }

    void putBack(long id, long amount) {
        book(Posting.of("REFUNDED", null).move(account(id), amount, null).contra(CLEARING, EUR, -amount));
        if (instruments.get(id).status() == InstrumentStatus.CLOSED) {
            status(id, InstrumentStatus.ACTIVE);
        }
    }

    /** Loads a wallet, or takes a load back. */
    void load(long id, long paid, long bonus) {
        book(Posting.of("LOADED", null)
                .move(account(id), paid + bonus, null)
                .contra(LIABILITY, EUR, -paid)
                .contra(PROMOTION, EUR, -bonus));
        if (instruments.get(id).status() == InstrumentStatus.CLOSED) {
            status(id, InstrumentStatus.ACTIVE);
        }
        settle(id);
    }

    void status(long id, InstrumentStatus status) {
        instruments.put(id, with(instruments.get(id), status, balances.get(id)));
    }

    private void settle(long id) {
        if (balances.get(id) == 0 && instruments.get(id).status() == InstrumentStatus.ACTIVE) {
            status(id, InstrumentStatus.CLOSED);
        }
    }

    private Account account(long id) {
        return new Account(id, "a" + id, AccountKind.GIFT_CARD, EUR, null, id, balances.get(id), 0L);
    }

    Account pointsAccount() {
        return new Account(POINTS, "points", AccountKind.POINTS, Account.POINTS, 7L, null, points(), null);
    }

    /** Gives points, with their lot; a debt is paid first. */
    void award(long points, LocalDate from, LocalDate until, Long sale) {
        long debt = Math.max(0, -points());
        Posting posting = Posting.of("POINTS_EARNED", null)
                .move(pointsAccount(), points, null)
                .contra(ISSUED, Account.POINTS, -points)
                .award(new Posting.NewLot(POINTS, points, Math.max(0, points - debt), from, until));
        book(posting, sale);
    }

    /** Takes points (positive) or gives them back, from and to these lots; new lots are added to the posting before. */
    void points(Posting posting, long taken, List<Posting.LotSpend> spends) {
        posting.move(pointsAccount(), -taken, null).contra(ISSUED, Account.POINTS, taken);
        spends.forEach(posting::spend);
        book(posting, null);
    }

    private void book(Posting posting) {
        book(posting, null);
    }

    private void book(Posting posting, Long sale) {
        for (Posting.Movement movement : posting.movements()) {
            if (movement.guarded()) {
                long balance = balances.merge(movement.accountId(), movement.amount(), Long::sum);
                Law.holds("no balance below zero", balance >= 0 || movement.accountId() == POINTS);
                instruments.computeIfPresent(movement.accountId(), (id, known) -> with(known, known.status(), balance));
            }
        }
        for (Posting.LotSpend spend : posting.spends()) {
            int at = Math.toIntExact(spend.lotId() - 1);
            Lot lot = lots.get(at);
            long left = lot.remaining() - spend.amount();
            Law.holds("no lot below zero, none above what it was", left >= 0 && left <= lot.amount());
            lots.set(at, new Lot(lot.id(), lot.amount(), left, lot.availableFrom(), lot.expiresOn(), lot.saleId()));
        }
        for (Posting.NewLot lot : posting.lots()) {
            long id = lots.size() + 1L;
            lots.add(new Lot(id, lot.amount(), lot.remaining(), lot.availableFrom(), lot.expiresOn(), sale));
        }
    }

    private static Instrument with(Instrument i, InstrumentStatus status, long balance) {
        return new Instrument(
                i.id(),
                i.brandId(),
                i.kind(),
                i.code(),
                i.currency(),
                status,
                i.accountId(),
                i.customerId(),
                i.programmeVersionId(),
                i.unit(),
                i.issuedMinor(),
                balance,
                i.validFrom(),
                i.expiresOn(),
                i.reward(),
                i.remainder());
    }

    /** Another basket holds so much of it. */
    void hold(long id, String holder, long amount) {
        holds.removeIf(hold -> hold.instrumentId() == id);
        if (amount > 0) {
            holds.add(new Hold(id, holder, 1, amount, Instant.EPOCH));
        }
    }
}
