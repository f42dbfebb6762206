package org.comptoir.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.instrument.domain.WalletLoads;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.VatSplit;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.TenderKind;

/** Books a sale of a stream on both sides: as the shop would, and as the model has it. */
record StreamBooking(StreamShop shop, long saleId, Basket basket, Quote quote, Settlement settlement) {

    void book() {
        settlement.payments().stream()
                .filter(payment -> payment.instrumentId() != null)
                .forEach(this::pay);
        vouchers();
        Map<Integer, Long> stored = new HashMap<>();
        for (BasketLine line : basket.lines()) {
            if (line.kind() != Item.Kind.ARTICLE) {
                stored.put(line.lineNo(), sell(line));
            }
        }
        StreamShop.Sold sold = new StreamShop.Sold();
        VatSplit vat = VatSplit.of(
                quote.lines().stream().map(Quote.Line::item).toList(),
                quote.lines().stream()
                        .map(line -> line.netMinor() - prepaid(line))
                        .toList());
        sold.sale = new Sale(header(), lines(stored, vat), quote.effects(), vat.rates(), settlement.payments());
        sold.model = new SoldModel(sold.sale.lines(), new TenderModel(sold.sale.payments()));
        sold.model.taxed(sold.sale.vat());
        points(sold);
        shop.sales.add(sold);
    }

    /** A card is used once, what it still holds becomes a note; for a customer who gets none it stays (D-01, AT-64). */
    private void pay(Payment payment) {
        long id = payment.instrumentId();
        long amount = payment.amountMinor();
        Purse purse = shop.purses.get(id);
        long rest = purse.cents - amount;
        boolean once = payment.kind() == TenderKind.GIFT_CARD && (rest == 0 || shop.creditNotes);
        purse.take(once ? amount + rest : amount);
        shop.books.redeem(id, amount, once ? amount + rest : amount);
        if (once && rest > 0) {
            shop.issue(InstrumentKind.CREDIT_NOTE, rest, null);
        }
    }

    private void vouchers() {
        quote.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.VOUCHER)
                .forEach(effect -> {
                    shop.books.redeem(effect.instrumentId(), effect.amount(), effect.amount());
                    shop.purses.get(effect.instrumentId()).take(effect.amount());
                });
    }

    private long sell(BasketLine line) {
        return switch (line.kind()) {
            case GIFT_CARD -> shop.issue(InstrumentKind.GIFT_CARD, line.unitPriceMinor(), null);
            case DEPOSIT -> shop.issue(InstrumentKind.DEPOSIT, line.unitPriceMinor(), null);
            default -> load(line);
        };
    }

    private long load(BasketLine line) {
        StreamShop.Type type = shop.types.stream()
                .filter(one -> one.id() == line.stored().typeVersionId())
                .findFirst()
                .orElseThrow();
        WalletTerms terms = type.terms();
        long paid = line.unitPriceMinor();
        long bonus = terms.bonusFor(paid);
        Long known = line.stored().instrumentId();
        long id = known == null ? shop.issue(InstrumentKind.WALLET, paid + bonus, type) : known;
        if (known != null) {
            shop.books.load(id, paid, bonus);
            shop.purses.get(id).put(paid + bonus);
        }
        WalletLoads.Back put = new WalletLoads.Back(paid, bonus);
        shop.books.loads.add(WalletLoad.of(id, saleId, line.lineNo(), StreamBooks.date(shop.day), put));
        shop.loads.load(id, new LoadModel.Load(saleId, shop.day, paid, bonus));
        return id;
    }

    private long prepaid(Quote.Line line) {
        return settlement.prepaid().getOrDefault(line.item().lineNo(), 0L);
    }

    private List<SaleLine> lines(Map<Integer, Long> stored, VatSplit vat) {
        return quote.lines().stream()
                .map(priced ->
                        line(priced, stored, vat.ofLines().get(quote.lines().indexOf(priced))))
                .toList();
    }

    private SaleLine line(Quote.Line priced, Map<Integer, Long> stored, long vat) {
        BasketLine line = basket.line(priced.item().lineNo());
        return new SaleLine(
                line.lineNo(),
                null,
                line.kind(),
                line.productId(),
                stored.get(line.lineNo()),
                line.reference(),
                line.description(),
                null,
                line.quantity(),
                line.unitPriceMinor(),
                line.catalogPriceMinor(),
                priced.listMinor(),
                priced.discountMinor(),
                priced.netMinor(),
                line.vatRateBp(),
                vat,
                line.overrideReason(),
                0,
                prepaid(priced));
    }

    private Sale.Header header() {
        return new Sale.Header(
                saleId,
                new UUID(0, saleId),
                "",
                SaleKind.SALE,
                null,
                1,
                1,
                1,
                1L,
                saleId,
                null,
                StreamBooks.date(shop.day),
                Instant.EPOCH,
                1,
                5,
                1,
                null,
                7L,
                StreamBooks.EUR,
                quote.listMinor(),
                quote.discountMinor(),
                quote.totalMinor(),
                settlement.changeMinor(),
                quote.turnoverMinor(),
                quote.pointsEarned(),
                null);
    }

    private void points(StreamShop.Sold sold) {
        LocalDate today = StreamBooks.date(shop.day);
        long spent = sold.sum(Effect.Kind.SPENT);
        if (spent > 0) {
            List<Lot> there = shop.books.lots().stream()
                    .filter(lot -> lot.isSpendableOn(today))
                    .toList();
            List<Posting.LotSpend> spends = Lots.take(shop.books.pointsAccount().id(), there, spent);
            spends.forEach(spend ->
                    sold.uses.add(new LotUse(shop.books.lots().get((int) spend.lotId() - 1), spend.amount())));
            shop.books.points(Posting.of("POINTS_SPENT", null), spent, spends);
            sold.modelUses = shop.piles.spend(shop.day, spent);
            long used =
                    sold.modelUses.stream().mapToLong(PointPiles.Use::points).sum();
            Law.same("points spent", spent, used);
        }
        long earned = sold.sum(Effect.Kind.POINTS);
        if (earned > 0) {
            int from = shop.day + shop.points.earning().pendingDays();
            int days = shop.points.validityDays();
            LocalDate until = days == 0 ? null : today.plusDays(days);
            shop.books.award(earned, StreamBooks.date(from), until, saleId);
            shop.piles.award(from, days == 0 ? PointPiles.NEVER : shop.day + days, saleId, earned);
        }
    }
}
