package org.comptoir.race;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.harness.House;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.OpenTill;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;

/** A client that sells baskets of its own, as one does by REST. */
@ApplicationScoped
public class Checkout {

    private Articles articles;
    private OpenTill openTill;
    private CompleteSale completeSale;

    protected Checkout() {}

    @Inject
    public Checkout(Articles articles, OpenTill openTill, CompleteSale completeSale) {
        this.articles = articles;
        this.openTill = openTill;
        this.completeSale = completeSale;
    }

    /** Opens tills of the house. */
    public void open(House house, long... tills) {
        for (long till : tills) {
            openTill.open(house.rest(), new OpenTill.Request(till, 0));
        }
    }

    /** A basket with one unit of each article. */
    public Basket basket(House house, Long customerId, List<Long> products) {
        Basket basket = Basket.empty().customer(customerId);
        for (long product : products) {
            basket = basket.add(line(articles.byId(house.brandId(), product).orElseThrow()));
        }
        return basket;
    }

    /** What the basket costs without any programme. */
    public static long total(Basket basket) {
        return basket.lines().stream()
                .mapToLong(line -> line.unitPriceMinor() * line.quantity())
                .sum();
    }

    /** A request to sell it, in a till's name, without a lease. */
    public static CompleteSale.Request request(long tillId, Basket basket, Tender... tenders) {
        return new CompleteSale.Request(
                UUID.randomUUID(), tillId, null, null, basket, total(basket), List.of(tenders), null, false);
    }

    /** Cash, exactly that much. */
    public static Tender cash(long minor) {
        return new Tender(TenderKind.CASH, minor, null);
    }

    /** A gift card, as much of it as is needed. */
    public static Tender giftCard(long instrumentId) {
        return new Tender(TenderKind.GIFT_CARD, null, instrumentId);
    }

    /** Books it at the till the request names. */
    public CompleteSale.Completed complete(House house, CompleteSale.Request request) {
        return completeSale.complete(house.rest(), request);
    }

    /** A basket with a gift card and nothing else. */
    public static Basket cardBasket(long amountMinor) {
        return Basket.empty().add(cardLine(amountMinor));
    }

    /** Sells a gift card for cash; answers its instrument. */
    public long sellCard(House house, long amountMinor) {
        Basket basket = cardBasket(amountMinor);
        Sale sale = complete(house, request(house.tillId(), basket, cash(amountMinor)))
                .sale();
        return sale.lines().get(0).instrumentId();
    }

    private static BasketLine line(Article article) {
        return BasketLine.article(
                new BasketLine.Goods(
                        article.id(),
                        article.reference(),
                        article.description(),
                        Item.Category.NONE,
                        article.vatRateBp(),
                        article.priceMinor(),
                        Item.Marks.PLAIN),
                1);
    }

    private static BasketLine cardLine(long amountMinor) {
        return BasketLine.storedValue(
                Item.Kind.GIFT_CARD, "GIFTCARD", amountMinor, 0, BasketLine.StoredValue.issued(null));
    }
}
