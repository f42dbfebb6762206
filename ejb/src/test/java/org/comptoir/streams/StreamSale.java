package org.comptoir.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.customer.application.PermanentRateRule;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.instrument.application.VoucherRule;
import org.comptoir.instrument.domain.Holds;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.instrument.domain.WalletCeiling;
import org.comptoir.instrument.domain.WalletLoads;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.loyalty.manual.application.ManualRule;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.loyalty.points.application.PointsGiftRule;
import org.comptoir.loyalty.points.application.PointsRule;
import org.comptoir.loyalty.points.domain.LaidRedemption;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.Redemption;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.property.Dice;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** One sale of a stream: thrown, priced, paid on both sides, booked. */
final class StreamSale {

    private static final Pricing PRICING = new Pricing(List.of(
            new PermanentRateRule(), new ManualRule(), new VoucherRule(), new PointsGiftRule(), new PointsRule()));
    private static final String BASKET = "basket:1";

    private final StreamShop shop;
    private final StreamBooks books;
    private final Dice dice;
    private final long saleId;
    private Basket basket = Basket.empty();
    private Quote quote;
    private List<Tender> tenders;

    StreamSale(StreamShop shop) {
        this.shop = shop;
        this.books = shop.books;
        this.dice = shop.dice;
        this.saleId = books.next();
    }

    /** Sells; answers the code of the refusal, null when it was booked. */
    String sell() {
        throwGoods();
        throwStoredValue();
        quote = PRICING.price(
                basket.items(),
                facts(),
                StreamBooks.EUR,
                StreamBooks.date(shop.day).atTime(12, 0));
        prices();
        tenders = throwTenders(quote.totalMinor());
        List<PayModel.Line> lines = quote.lines().stream().map(this::modelLine).toList();
        PayModel.Outcome model = new PayModel(lines, shop.purses, shop.day).with(tenders);
        Settlement settlement;
        try {
            settlement = Settlement.of(due(), tenders, payers(), StreamBooks.date(shop.day));
        } catch (Refused e) {
            Law.same("refusal", e.reason().code(), model.refused());
            return model.refused();
        }
        Law.same("refusal", null, model.refused());
        Law.same(
                "payments", settlement.payments().stream().map(StreamSale::paid).toList(), model.paid());
        Law.same("change", settlement.changeMinor(), model.change());
        prepaid(settlement);
        String refused = refusedLoad();
        if (refused == null) {
            new StreamBooking(shop, saleId, basket, quote, settlement).book();
        }
        return refused;
    }

    private static PayModel.Paid paid(Payment payment) {
        return new PayModel.Paid(payment.kind(), payment.instrumentId(), payment.amountMinor(), payment.givenMinor());
    }

    private void throwGoods() {
        int lines = dice.between(0, 4);
        for (int i = 0; i < lines; i++) {
            int units = dice.oneIn(20) ? dice.between(1, 200) : dice.between(1, 6);
            basket = basket.add(BasketLine.article(dice.any(shop.goods), units));
        }
        if (lines > 0 && dice.oneIn(4)) {
            basket = basket.price(dice.any(basket.lines()).lineNo(), dice.price(), "geste");
        }
    }

    private void throwStoredValue() {
        if (!basket.isEmpty() && !dice.oneIn(4)) {
            return;
        }
        int lines = dice.between(1, 2);
        for (int i = 0; i < lines; i++) {
            long amount = dice.between(1, 120) * 100L;
            basket = basket.add(
                    switch (dice.below(3)) {
                        case 0 ->
                            BasketLine.storedValue(
                                    Item.Kind.GIFT_CARD, "GIFTCARD", amount, 0, BasketLine.StoredValue.issued(null));
                        case 1 ->
                            BasketLine.storedValue(
                                    Item.Kind.DEPOSIT, "DEPOSIT", amount, 0, BasketLine.StoredValue.issued(null));
                        default -> load(amount);
                    });
        }
    }

    private BasketLine load(long amount) {
        List<Purse> wallets = shop.purses.values().stream()
                .filter(purse -> purse.kind == InstrumentKind.WALLET)
                .filter(purse -> purse.state == Purse.State.OPEN || purse.state == Purse.State.EMPTY)
                .filter(purse -> basket.lines().stream()
                        .noneMatch(line -> line.stored() != null
                                && Long.valueOf(purse.id).equals(line.stored().instrumentId())))
                .toList();
        Long known = wallets.isEmpty() || dice.oneIn(3) ? null : Long.valueOf(dice.any(wallets).id);
        StreamShop.Type type = known == null ? dice.any(shop.types) : shop.typeOf(known);
        boolean listed = !type.terms().loads().isEmpty() && !dice.oneIn(8);
        long paid = listed ? dice.any(type.terms().loads()).paidMinor() : amount;
        Integer rate = type.terms().vatRateBp();
        return BasketLine.storedValue(
                Item.Kind.WALLET_LOAD,
                type.terms().code(),
                paid,
                rate == null ? 0 : rate,
                new BasketLine.StoredValue(null, type.id(), known));
    }

    private Facts facts() {
        List<Object> facts = new ArrayList<>();
        facts.add(new PointsOffer(50, shop.points, true));
        facts.add(new CustomerProfile(7, 70, shop.customerRate, null, StreamBooks.FIRST));
        if (dice.oneIn(4)) {
            ManualDiscount asked = dice.oneIn(2)
                    ? ManualDiscount.rate(null, new Rate(dice.between(1, 10_000)), "geste")
                    : ManualDiscount.amount(dice.between(1, 4), 1 + dice.price(), "geste");
            facts.add(asked.within(new Rate(10_000)));
        }
        books.instruments().stream()
                .filter(one -> one.kind() == InstrumentKind.VOUCHER && dice.oneIn(3))
                .forEach(voucher -> facts.add(new LaidVoucher(voucher, 7L)));
        long spendable = Lots.spendable(books.lots(), StreamBooks.date(shop.day));
        Law.same("points that can be spent", spendable, shop.piles.spendable(shop.day));
        if (spendable > 0 && dice.oneIn(3)) {
            long asked = dice.between(1, (int) Math.min(spendable, 2_000));
            facts.add(new LaidRedemption(50, "points:9", new Redemption(shop.points, null, asked, spendable)));
        }
        return Facts.of(facts);
    }

    /** Of the kernel only what a sale relies on; the rest is held by {@code bench/random-baskets}. */
    private void prices() {
        Map<Long, Long> vouchers = new HashMap<>();
        quote.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.VOUCHER)
                .forEach(effect -> vouchers.merge(effect.instrumentId(), effect.amount(), Long::sum));
        vouchers.forEach((id, taken) -> {
            Law.holds("no voucher gives more than it holds", taken <= shop.purses.get(id).cents);
            Law.same("no dead voucher gives anything", null, shop.purses.get(id).refusal(shop.day));
        });
        quote.lines().forEach(line -> {
            Law.holds("no line below zero", line.netMinor() >= 0 && line.discountMinor() >= 0);
            Law.holds(
                    "a line is its price less its reduction",
                    line.netMinor() + line.discountMinor() == line.listMinor());
        });
    }

    private List<Tender> throwTenders(long total) {
        List<Tender> thrown = new ArrayList<>();
        List<Purse> purses = shop.tenders();
        int instruments = purses.isEmpty() ? 0 : dice.below(5);
        for (int i = 0; i < instruments; i++) {
            Purse purse = dice.any(purses);
            Long given = dice.oneIn(4) ? Long.valueOf(dice.below((int) Math.min(purse.cents, 1_000_000) + 3)) : null;
            TenderKind kind = dice.oneIn(60) ? TenderKind.CREDIT_NOTE : TenderKind.valueOf(purse.kind.name());
            boolean usable = purse.refusal(shop.day) == null && thrown.stream().noneMatch(other -> isOf(other, purse));
            if (usable || dice.oneIn(12)) {
                thrown.add(new Tender(kind, given, purse.id));
            }
        }
        if (dice.oneIn(5)) {
            thrown.add(new Tender(TenderKind.EXTERNAL_VOUCHER, part(total, 3), null, dice.oneIn(20) ? null : "4711"));
        }
        if (dice.oneIn(8)) {
            thrown.add(new Tender(TenderKind.EXCHANGE, part(total, 2), null));
        }
        if (dice.oneIn(3)) {
            thrown.add(new Tender(TenderKind.CARD, part(total, 2), null));
        }
        if (!dice.oneIn(12)) {
            thrown.add(new Tender(TenderKind.CASH, dice.oneIn(10) ? part(total, 1) : total + dice.below(5_000), null));
        }
        return dice.shuffled(thrown);
    }

    private static boolean isOf(Tender tender, Purse purse) {
        return tender.instrumentId() != null && tender.instrumentId() == purse.id;
    }

    private long part(long total, int of) {
        return dice.below((int) Math.min(total / of, 1_000_000) + 1);
    }

    private PayModel.Line modelLine(Quote.Line line) {
        BasketLine laid = basket.line(line.item().lineNo());
        boolean stored = line.item().kind() != Item.Kind.ARTICLE;
        return new PayModel.Line(
                line.netMinor(), stored, line.item().reference(), line.item().vatRateBp(), loaded(laid), paper(laid));
    }

    private static Long loaded(BasketLine line) {
        return line.kind() == Item.Kind.WALLET_LOAD ? line.stored().instrumentId() : null;
    }

    private boolean paper(BasketLine line) {
        return line.kind() == Item.Kind.WALLET_LOAD
                && books.terms.get(line.stored().typeVersionId()).voucherChange();
    }

    private Settlement.Due due() {
        return new Settlement.Due(
                quote.lines().stream()
                        .map(line -> {
                            BasketLine laid = basket.line(line.item().lineNo());
                            return new Settlement.DueLine(line.item(), line.netMinor(), loaded(laid), paper(laid));
                        })
                        .toList(),
                StreamBooks.EUR);
    }

    private Map<Long, Settlement.Payer> payers() {
        Holds others = Holds.seenBy(Set.of(BASKET), books.holds);
        Map<Long, Settlement.Payer> payers = new HashMap<>();
        for (Instrument instrument : books.instruments()) {
            Reason held = others.inTheWayOf(instrument).isPresent() ? Reason.of("instrument.held") : null;
            payers.put(
                    instrument.id(),
                    new Settlement.Payer(
                            instrument,
                            books.terms.get(instrument.programmeVersionId()),
                            others.availableOf(instrument),
                            held));
        }
        return payers;
    }

    /** What was taxed with a load is no more than single-purpose wallets paid, at their rates. */
    private void prepaid(Settlement settlement) {
        Map<Integer, Long> byRate = new HashMap<>();
        for (Payment payment : settlement.payments()) {
            Purse purse = payment.instrumentId() == null ? null : shop.purses.get(payment.instrumentId());
            if (purse != null && purse.rateBp != Purse.NONE && payment.amountMinor() > 0) {
                byRate.merge(purse.rateBp, payment.amountMinor(), Long::sum);
            }
        }
        for (Quote.Line line : quote.lines()) {
            long part = settlement.prepaid().getOrDefault(line.item().lineNo(), 0L);
            Law.holds("no line is prepaid beyond its price", part >= 0 && part <= line.netMinor());
            if (part > 0) {
                byRate.merge(line.item().vatRateBp(), -part, Long::sum);
            }
        }
        Law.holds(
                "what was taxed with loads is what they paid: " + byRate,
                byRate.values().stream().allMatch(left -> left == 0));
    }

    /** What a wallet may hold and take, on both sides; several loads are checked as they were before the sale. */
    private String refusedLoad() {
        for (BasketLine line : basket.lines()) {
            if (line.kind() == Item.Kind.WALLET_LOAD) {
                String model = modelRefusal(line);
                try {
                    ceiling(line);
                    Law.same("refused load", null, model);
                } catch (Refused e) {
                    Law.same("refused load", e.reason().code(), model);
                    return model;
                }
            }
        }
        return null;
    }

    private void ceiling(BasketLine line) {
        WalletTerms terms = books.terms.get(line.stored().typeVersionId());
        long bonus = terms.bonusFor(line.unitPriceMinor());
        Long id = line.stored().instrumentId();
        new WalletCeiling(terms.ceilingMinor(), terms.dayMinor(), terms.monthMinor(), StreamBooks.EUR)
                .check(
                        id == null ? 0 : books.instrument(id).balanceMinor(),
                        id == null ? new WalletLoads(List.of()) : WalletLoads.of(id, books.loads),
                        StreamBooks.date(shop.day),
                        line.unitPriceMinor(),
                        bonus);
    }

    /** The gift that comes with a load, as the list of its type has it. */
    private long bonus(BasketLine line) {
        return books.terms.get(line.stored().typeVersionId()).loads().stream()
                .filter(load -> load.paidMinor() == line.unitPriceMinor())
                .findFirst()
                .map(WalletTerms.Load::bonusMinor)
                .orElse(0L);
    }

    private String modelRefusal(BasketLine line) {
        WalletTerms terms = books.terms.get(line.stored().typeVersionId());
        long paid = line.unitPriceMinor();
        if (!terms.loads().isEmpty() && terms.loads().stream().noneMatch(load -> load.paidMinor() == paid)) {
            return "wallet.load-amounts";
        }
        Long id = line.stored().instrumentId();
        long there = id == null ? 0 : shop.purses.get(id).cents;
        long today = id == null ? 0 : shop.loads.paidWithin(id, shop.day, 1);
        long month = id == null ? 0 : shop.loads.paidWithin(id, shop.day, 30);
        if (there + paid + bonus(line) > terms.ceilingMinor()) {
            return "wallet.above-ceiling";
        }
        if (terms.dayMinor() > 0 && today + paid > terms.dayMinor()) {
            return "wallet.day-limit";
        }
        return terms.monthMinor() > 0 && month + paid > terms.monthMinor() ? "wallet.month-limit" : null;
    }
}
