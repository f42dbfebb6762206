package org.comptoir.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.property.Dice;
import org.comptoir.property.Trials;

/**
 * Streams of commands over instruments, points and returns, on the pure domain: sales paid with several tenders, returns in
 * any parts, all held against models after each command. Counts what each command came to.
 */
final class DomainStream implements Trials.Worker {

    private static final int LEAST = 10;
    private static final int MOST = 30;

    private final Map<String, Long> counts = new TreeMap<>();

    /** How often each command was booked, or refused for what. */
    Map<String, Long> counts() {
        return counts;
    }

    @Override
    public void tryOne(long number, Dice dice) {
        StreamShop shop = new StreamShop(dice);
        int commands = dice.between(LEAST, MOST);
        for (int i = 0; i < commands; i++) {
            int command = dice.below(16);
            try {
                String came = give(shop, command);
                counts.merge(came, 1L, Long::sum);
                shop.compare();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("command " + i + " (" + command + "): " + e, e);
            }
        }
    }

    private static String give(StreamShop shop, int command) {
        return switch (command) {
            case 0 -> points(shop);
            case 1 -> wait(shop);
            case 2 -> block(shop);
            case 3 -> hold(shop);
            case 4 -> voucher(shop);
            case 5, 6, 7, 8 -> takeBack(shop, false);
            case 9 -> takeBack(shop, true);
            default -> came("sell", new StreamSale(shop).sell());
        };
    }

    private static String came(String command, String refused) {
        return refused == null ? command : command + ", refused " + refused;
    }

    private static String takeBack(StreamShop shop, boolean all) {
        if (shop.sales.isEmpty()) {
            return "nothing to take back";
        }
        String refused = new StreamReturn(shop, shop.dice.any(shop.sales)).takeBack(all);
        return came(all ? "take all back" : "take some back", refused);
    }

    /** Points given or taken by hand, which may leave a debt. */
    private static String points(StreamShop shop) {
        int points = shop.dice.between(1, 60);
        if (shop.dice.oneIn(2)) {
            int until = shop.day + shop.dice.below(40);
            shop.books.award(points, StreamBooks.date(shop.day), StreamBooks.date(until), null);
            shop.piles.award(shop.day, until, 0, points);
            return "give points";
        }
        shop.books.points(
                Posting.of("POINTS_ADJUSTED", null),
                points,
                Lots.takeBack(shop.books.pointsAccount().id(), shop.books.lots(), points, -1));
        shop.piles.takeBack(-1, points);
        return "take points";
    }

    /** Days go by; now and then the job takes what lies past its end. */
    private static String wait(StreamShop shop) {
        shop.day += shop.dice.between(1, 20);
        if (shop.dice.oneIn(2)) {
            return "wait";
        }
        LocalDate today = StreamBooks.date(shop.day);
        List<Lot> past = shop.books.lots().stream()
                .filter(lot -> lot.isPast(today) && lot.remaining() > 0)
                .toList();
        long account = shop.books.pointsAccount().id();
        shop.books.points(
                Posting.of("POINTS_EXPIRED", null),
                past.stream().mapToLong(Lot::remaining).sum(),
                past.stream()
                        .map(lot -> new Posting.LotSpend(account, lot.id(), lot.remaining()))
                        .toList());
        shop.piles.end(shop.day);
        return "end points";
    }

    private static String block(StreamShop shop) {
        if (shop.purses.isEmpty()) {
            return "nothing to block";
        }
        Purse purse = shop.dice.any(List.copyOf(shop.purses.values()));
        if (purse.state == Purse.State.OPEN) {
            purse.state = Purse.State.BLOCKED;
            shop.books.status(purse.id, InstrumentStatus.BLOCKED);
            return "block";
        }
        if (purse.state == Purse.State.BLOCKED) {
            purse.state = purse.cents == 0 ? Purse.State.EMPTY : Purse.State.OPEN;
            shop.books.status(purse.id, purse.cents == 0 ? InstrumentStatus.CLOSED : InstrumentStatus.ACTIVE);
            return "release";
        }
        return "nothing to block";
    }

    /** Another basket, or this one, reserves a part of an instrument, or lets it go. */
    private static String hold(StreamShop shop) {
        List<Purse> purses = shop.tenders();
        if (purses.isEmpty()) {
            return "nothing to hold";
        }
        Purse purse = shop.dice.any(purses);
        boolean own = shop.dice.oneIn(3);
        long amount = shop.dice.oneIn(3) ? 0 : Math.min(purse.cents, shop.dice.between(1, 9_000));
        shop.books.hold(purse.id, own ? "basket:1" : "basket:2", amount);
        purse.heldByOthers = own ? 0 : amount;
        return amount == 0 ? "let go" : "hold";
    }

    private static String voucher(StreamShop shop) {
        shop.issue(InstrumentKind.VOUCHER, shop.dice.between(1, 60) * 100L, null);
        return "give voucher";
    }
}
