package org.comptoir.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.House;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.property.Dice;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.shared.domain.Refused;

/**
 * One stream: a shop of its own and commands of a seeded generator at its tills. Everything is named by its place in the
 * stream, never by an id, so that the same seed says the same on every database.
 */
final class ShopStream {

    private static final int PRODUCTS = 8;
    private static final List<Integer> VAT = List.of(2000, 1000, 550, 2000);
    private static final List<Integer> RATES = List.of(0, 1000, 1500);

    private final StreamDesk desk;
    private final Dice dice;
    private final House house;
    private final List<Long> customers = new ArrayList<>();
    private final List<Long> products = new ArrayList<>();
    private final List<Long> vouchers = new ArrayList<>();
    private final List<Instrument> cards = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final long begun;
    private CompleteSale.Request lastSale;

    ShopStream(StreamDesk desk, long seed) {
        this.desk = desk;
        this.dice = new Dice(seed);
        this.begun = desk.ids.next();
        this.house = desk.shop.open();
        for (int rate : RATES) {
            customers.add(desk.fixtures.customer(house, "Client" + customers.size(), rate));
        }
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(desk.fixtures.product(house, "P" + i, dice.between(1, 9_000), dice.any(VAT)));
        }
    }

    /** Gives so many commands; answers what each came to, then the books. */
    List<String> run(int commands) {
        for (int i = 0; i < commands; i++) {
            told.add(i + " " + command());
            desk.clock.advance(java.time.Duration.ofMinutes(dice.between(1, 30)));
        }
        List<String> all = new ArrayList<>(told);
        all.addAll(desk.ledger.of(house, customers, begun));
        return all;
    }

    private String command() {
        try {
            return switch (dice.below(12)) {
                case 0 -> sellCard();
                case 1, 2 -> payWithInstrument();
                case 3 -> useVoucher();
                case 4 -> takeBack(false);
                case 5 -> takeBack(true);
                case 6 -> adjust();
                case 7 -> replay();
                default -> sell();
            };
        } catch (Refused e) {
            desk.shop.edit(house, new BasketChange.Clear(), new BasketChange.DetachCustomer());
            return "refused " + e.reason().code() + " " + e.reason().args();
        }
    }

    private String sell() {
        PricedBasket basket = basket();
        long total = basket.quote().totalMinor();
        boolean card = dice.oneIn(3);
        return booked("sale", pay(basket, card ? Shop.bankCard(total) : Shop.cash(total + dice.below(500))));
    }

    private String sellCard() {
        long amount = dice.between(5, 120) * 100L;
        PricedBasket basket = desk.shop.edit(house, new BasketChange.SellGiftCard(amount, null));
        return booked("card", pay(basket, Shop.cash(amount)));
    }

    private String payWithInstrument() {
        if (cards.isEmpty()) {
            return sellCard();
        }
        Instrument card = dice.any(cards);
        PricedBasket basket = basket();
        long total = basket.quote().totalMinor();
        Instrument now = desk.instruments.byId(house.brandId(), card.id()).orElseThrow();
        Tender tender = dice.oneIn(3) ? Shop.with(now, dice.between(1, 4_000)) : Shop.with(now);
        return booked("redeemed " + cards.indexOf(card), pay(basket, tender, Shop.cash(total)));
    }

    private String useVoucher() {
        int owner = dice.below(customers.size() + 1);
        Long customer = owner == customers.size() ? null : customers.get(owner);
        vouchers.add(desk.vouchers.issue(house, customer, dice.between(1, 60) * 100L, 30));
        basket();
        PricedBasket basket = desk.shop.edit(house, BasketChange.LayClaim.voucher(dice.any(vouchers)));
        return booked("voucher", pay(basket, Shop.cash(basket.quote().totalMinor())));
    }

    private String takeBack(boolean whole) {
        if (sales.isEmpty()) {
            return "nothing sold";
        }
        Sale sale = dice.any(sales);
        List<ReturnPlan.Units> units = whole
                ? List.of()
                : List.of(new ReturnPlan.Units(dice.between(1, sale.lines().size()), dice.between(1, 2)));
        RefundAs as = dice.any(List.of(RefundAs.values()));
        ReturnSale.Request request = new ReturnSale.Request(
                UUID.randomUUID(), house.tillId(), null, sale.header().id(), units, as, "stream", false);
        return booked("return", desk.returnSale.takeBack(house.till(5), request).sale());
    }

    private String adjust() {
        long points = dice.between(-20, 30);
        AdjustPoints.Request request =
                new AdjustPoints.Request(UUID.randomUUID(), dice.any(customers), points, "stream");
        return "points " + desk.adjustPoints.adjust(house.office(5), request);
    }

    private String replay() {
        if (lastSale == null) {
            return "nothing to replay";
        }
        int times = dice.between(1, 5);
        boolean replayed = true;
        for (int i = 0; i < times; i++) {
            replayed &= desk.completeSale.complete(house.till(5), lastSale).replayed();
        }
        return "replayed " + replayed;
    }

    private PricedBasket basket() {
        desk.shop.edit(house, new BasketChange.Clear());
        if (!dice.oneIn(4)) {
            desk.shop.edit(house, new BasketChange.AttachCustomer(dice.any(customers)));
        }
        PricedBasket basket = null;
        int lines = dice.between(1, 4);
        for (int i = 0; i < lines; i++) {
            basket = desk.shop.edit(house, new BasketChange.AddArticle(dice.any(products), dice.between(1, 3)));
        }
        return basket;
    }

    private Sale pay(PricedBasket basket, Tender... tenders) {
        CompleteSale.Request request = desk.shop.request(house, basket, UUID.randomUUID(), tenders);
        Sale sale = desk.completeSale.complete(house.till(5), request).sale();
        lastSale = request;
        sales.add(sale);
        return sale;
    }

    private String booked(String what, Sale sale) {
        List<IssuedInstrument> issued = desk.instruments.issuedBy(sale.header().id());
        issued.forEach(each ->
                cards.add(desk.instruments.byId(house.brandId(), each.id()).orElseThrow()));
        return what + " " + sale.header().ticketNo() + " total " + sale.header().totalMinor() + " points "
                + sale.header().pointsEarned() + " effects " + sale.effects().size() + " issued " + issued.size();
    }
}
