package org.comptoir.streams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Item;
import org.comptoir.property.Dice;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Rate;

/** The shop of one stream: articles, types of wallets and terms as they fell, the books, and the model beside them. */
final class StreamShop {

    private static final int ARTICLES = 6;
    private static final int TYPES = 3;
    private static final List<Integer> RATES = List.of(2000, 1000, 550, 0);

    /** A type of wallet, and what the model knows of it. */
    record Type(long id, WalletTerms terms, Set<String> articles) {}

    /** A sale: as it is stored, as the model sees it, and what its points were. */
    static final class Sold {
        Sale sale;
        SoldModel model;
        final List<Payment> refunds = new ArrayList<>();
        final List<LotUse> uses = new ArrayList<>();
        List<PointPiles.Use> modelUses = List.of();
        long pointsBack;
        long spentBack;
        long giftBack;

        long sum(Effect.Kind kind) {
            return sale.effects().stream()
                    .filter(effect -> effect.kind() == kind)
                    .mapToLong(Effect::amount)
                    .sum();
        }
    }

    final Dice dice;
    final StreamBooks books = new StreamBooks();
    final List<BasketLine.Goods> goods = new ArrayList<>();
    final List<Type> types = new ArrayList<>();
    final PointsTerms points;
    final Rate customerRate;
    final boolean creditNotes;
    final List<Sold> sales = new ArrayList<>();
    final Map<Long, Purse> purses = new LinkedHashMap<>();
    final LoadModel loads = new LoadModel();
    final PointPiles piles = new PointPiles();
    int day;

    StreamShop(Dice dice) {
        this.dice = dice;
        for (int i = 1; i <= ARTICLES; i++) {
            Item.Marks marks =
                    new Item.Marks(false, false, dice.oneIn(4) ? new Item.Earning(1, 3) : Item.Earning.ALL, null);
            goods.add(new BasketLine.Goods(
                    (long) i, "R" + i, "Article " + i, Item.Category.NONE, dice.any(RATES), dice.price(), marks));
        }
        for (int i = 0; i < TYPES; i++) {
            type();
        }
        PointsTerms plain =
                PointsTerms.of(dice.between(1, 5), dice.between(50, 2_000), dice.oneIn(3), false, dice.below(40));
        this.points = new PointsTerms(
                plain.points(),
                plain.sliceMinor(),
                plain.excludeDiscounted(),
                false,
                plain.validityDays(),
                new PointsTerms.Earning(null, null, null, dice.below(3), null, null),
                PointsTerms.Spending.of(dice.between(1, 90), false, false),
                null,
                null,
                null);
        this.customerRate = dice.oneIn(2) ? Rate.NONE : new Rate(dice.between(1, 9_999));
        this.creditNotes = !dice.oneIn(4);
    }

    private void type() {
        long id = books.next();
        boolean narrow = dice.oneIn(2);
        Set<String> articles = narrow ? new HashSet<>() : null;
        for (int i = 0; narrow && i < 1 + ARTICLES / 2; i++) {
            articles.add("R" + dice.between(1, ARTICLES));
        }
        WalletTerms terms = new WalletTerms(
                "T" + id,
                narrow ? String.join(",", articles) : null,
                null,
                dice.oneIn(3) ? List.of(new WalletTerms.Load(5_000, 500), new WalletTerms.Load(10_000, 0)) : List.of(),
                dice.between(5_000, 60_000),
                dice.oneIn(2) ? 0 : dice.between(5_000, 20_000),
                dice.oneIn(2) ? 0 : dice.between(5_000, 40_000),
                0,
                dice.oneIn(3) ? dice.any(RATES.subList(0, 3)) : null,
                dice.oneIn(2));
        types.add(new Type(id, terms, articles));
        books.terms.put(id, terms);
    }

    /** The type of a wallet. */
    Type typeOf(long instrumentId) {
        long version = books.instrument(instrumentId).programmeVersionId();
        return types.stream().filter(type -> type.id() == version).findFirst().orElseThrow();
    }

    /** Issues on both sides. */
    long issue(InstrumentKind kind, long amount, Type type) {
        int until = dice.oneIn(3) ? day + dice.below(30) : Purse.NONE;
        Instrument issued = books.issue(
                kind, amount, until == Purse.NONE ? null : StreamBooks.date(until), type == null ? null : type.id());
        Integer rate = type == null ? null : type.terms().vatRateBp();
        Purse purse = new Purse(
                issued.id(), kind, until, type == null ? null : type.articles(), rate == null ? Purse.NONE : rate);
        purse.put(amount);
        purses.put(purse.id, purse);
        return purse.id;
    }

    /** What can be paid with. */
    List<Purse> tenders() {
        return purses.values().stream()
                .filter(purse -> purse.kind != InstrumentKind.VOUCHER)
                .toList();
    }

    /** Both sides must have the same in every purse, on every pile, and the same to say of each instrument. */
    void compare() {
        Law.same("instruments", books.instruments().size(), purses.size());
        for (Instrument instrument : books.instruments()) {
            Purse purse = purses.get(instrument.id());
            if (instrument.balanceMinor() != purse.cents) {
                Law.same("balance of " + instrument, instrument.balanceMinor(), purse.cents);
            }
            String refused = instrument
                    .refusalOn(StreamBooks.date(day))
                    .map(reason -> reason.code())
                    .orElse(null);
            Law.same("use of an instrument", refused, purse.refusal(day));
        }
        Law.same("points", books.points(), piles.balance());
        List<String> lots = books.lots().stream()
                .filter(lot -> lot.remaining() > 0)
                .map(StreamShop::held)
                .sorted()
                .toList();
        Law.same("lots", lots, piles.held());
    }

    private static String held(Lot lot) {
        int until = lot.expiresOn() == null
                ? PointPiles.NEVER
                : Math.toIntExact(lot.expiresOn().toEpochDay() - StreamBooks.FIRST.toEpochDay());
        return until + ":" + lot.remaining();
    }
}
