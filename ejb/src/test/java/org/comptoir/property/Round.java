package org.comptoir.property;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;

/** One basket in the making, with the facts that its pricing will know. */
public final class Round {

    /** The store's day of every round. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The store's time of every round. */
    public static final LocalDateTime NOON = DAY.atTime(12, 0);

    private static final List<Integer> RATES = List.of(0, 210, 550, 1000, 2000);
    private static final List<Long> FAMILIES = List.of(11L, 12L, 13L, 14L);

    private final Dice dice;
    private final Long customerId;
    private final List<Item> items = new ArrayList<>();
    private final List<Object> facts = new ArrayList<>();

    Round(Dice dice, Long customerId) {
        this.dice = dice;
        this.customerId = customerId;
    }

    /** A basket of that many lines, and facts of every maker. */
    static Round thrown(Dice dice, int lines, List<FactMaker> makers) {
        Round round = new Round(dice, dice.oneIn(4) ? null : 7L);
        fill(round, lines);
        makers.forEach(maker -> maker.add(round, dice.below(4)));
        return round;
    }

    /** Adds random lines. */
    static void fill(Round round, int lines) {
        for (int i = 0; i < lines; i++) {
            round.line();
        }
    }

    public Dice dice() {
        return dice;
    }

    /** The attached customer, null for none. */
    public Long customerId() {
        return customerId;
    }

    public void fact(Object fact) {
        facts.add(fact);
    }

    /** Puts a gift of a claim on the counter. */
    public void reward(String claimKey, long priceMinor) {
        Item.Marks marks = new Item.Marks(false, false, Item.Earning.ALL, claimKey);
        items.add(article(priceMinor, 1, marks));
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    List<Object> facts() {
        return List.copyOf(facts);
    }

    Facts asFacts() {
        return Facts.of(facts);
    }

    private void line() {
        if (dice.oneIn(12)) {
            items.add(storedValue());
        } else {
            items.add(article(dice.price(), dice.oneIn(20) ? dice.between(1, 999) : dice.between(1, 5), marks()));
        }
    }

    private Item.Marks marks() {
        Item.Earning earning = switch (dice.below(8)) {
            case 0 -> Item.Earning.NONE;
            case 1 -> new Item.Earning(dice.below(4), 3);
            default -> Item.Earning.ALL;
        };
        return new Item.Marks(dice.oneIn(6), dice.oneIn(8), earning, null);
    }

    private Item article(long price, int quantity, Item.Marks marks) {
        int no = items.size() + 1;
        Long family = dice.oneIn(5) ? null : dice.any(FAMILIES);
        Item.Category category = family == null
                ? Item.Category.NONE
                : new Item.Category(family, "F" + family, family * 10, "S" + family * 10);
        long product = dice.between(1, 40);
        return new Item(
                no, Item.Kind.ARTICLE, product, "A" + product, category, dice.any(RATES), price, quantity, marks);
    }

    private Item storedValue() {
        Item.Kind kind = dice.any(List.of(Item.Kind.GIFT_CARD, Item.Kind.WALLET_LOAD, Item.Kind.DEPOSIT));
        int rate = kind == Item.Kind.WALLET_LOAD && dice.oneIn(2) ? 2000 : 0;
        long amount = dice.between(1, 500) * 100L;
        return new Item(
                items.size() + 1, kind, null, kind.name(), Item.Category.NONE, rate, amount, 1, Item.Marks.PLAIN);
    }

    @Override
    public String toString() {
        return "customer " + customerId + "\nitems " + items + "\nfacts " + facts;
    }
}
