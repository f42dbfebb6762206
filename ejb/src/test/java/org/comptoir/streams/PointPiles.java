package org.comptoir.streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The model of a customer's points: piles with an end each, and a debt when more was taken than lay there. */
final class PointPiles {

    /** No end. */
    static final int NEVER = Integer.MAX_VALUE;

    /** One award. */
    static final class Pile {
        final int from;
        final int until;
        final long sale;
        long points;

        Pile(int from, int until, long sale, long points) {
            this.from = from;
            this.until = until;
            this.sale = sale;
            this.points = points;
        }
    }

    /** Points that were taken from a pile. */
    record Use(Pile pile, long points) {}

    private static final Comparator<Pile> SOONEST = Comparator.comparing(pile -> pile.until);

    private final List<Pile> piles = new ArrayList<>();
    private long debt;

    /** Gives points; a debt is paid first. */
    void award(int from, int until, long sale, long points) {
        long pays = Math.min(debt, points);
        debt -= pays;
        piles.add(new Pile(from, until, sale, points - pays));
    }

    long spendable(int day) {
        return piles.stream()
                .filter(pile -> pile.from <= day && pile.until >= day)
                .mapToLong(pile -> pile.points)
                .sum();
    }

    /** Spends what ends soonest. */
    List<Use> spend(int day, long points) {
        List<Pile> there = new ArrayList<>(piles.stream()
                .filter(pile -> pile.from <= day && pile.until >= day)
                .toList());
        there.sort(SOONEST);
        return take(there, points);
    }

    /** Takes back, of that sale's piles first; what does not lie there is owed. */
    void takeBack(long sale, long points) {
        List<Pile> order = new ArrayList<>(piles);
        order.sort(
                Comparator.comparing((Pile pile) -> pile.sale == sale ? 0 : 1).thenComparing(SOONEST));
        debt += points - take(order, points).stream().mapToLong(Use::points).sum();
    }

    private static List<Use> take(List<Pile> order, long points) {
        List<Use> uses = new ArrayList<>();
        long open = points;
        for (Pile pile : order) {
            long part = Math.min(open, pile.points);
            if (part > 0) {
                pile.points -= part;
                open -= part;
                uses.add(new Use(pile, part));
            }
        }
        return uses;
    }

    /** Puts points back, what was taken last first; a pile past its end gives a new one for the days of grace. */
    void giveBack(List<Use> uses, long already, long points, int day) {
        long skip = already;
        long open = points;
        for (int i = uses.size() - 1; i >= 0; i--) {
            long usable = Math.max(0, uses.get(i).points() - skip);
            skip = Math.max(0, skip - uses.get(i).points());
            long part = Math.min(open, usable);
            open -= part;
            long pays = Math.min(debt, part);
            debt -= pays;
            Pile pile = uses.get(i).pile();
            if (part > 0 && pile.until < day) {
                piles.add(new Pile(day, day + 30, 0, part - pays));
            } else {
                pile.points += part - pays;
            }
        }
        Law.holds("what was spent can come back", open == 0);
    }

    /** What lies past its end is gone. */
    void end(int day) {
        piles.stream().filter(pile -> pile.until < day).forEach(pile -> pile.points = 0);
    }

    long balance() {
        return piles.stream().mapToLong(pile -> pile.points).sum() - debt;
    }

    /** Piles that hold points, by their end. */
    List<String> held() {
        return piles.stream()
                .filter(pile -> pile.points > 0)
                .map(pile -> pile.until + ":" + pile.points)
                .sorted()
                .toList();
    }
}
