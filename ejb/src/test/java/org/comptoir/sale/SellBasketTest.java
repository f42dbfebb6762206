package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comptoir.access.domain.Caller;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.QuoteBasket;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client's basket: what REST quotes and sells. */
@UseCases
class SellBasketTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SellBasket sellBasket;

    @Inject
    QuoteBasket quoteBasket;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
        fixtures.product(house, "ROBE", 4990, "3760000000" + house.tillId());
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).isClean()).isTrue();
    }

    @Test
    void aReplayIsAnsweredAsTheFirstTimeWhateverBecameOfThePriceAndTheArticle() {
        SellBasket.Request request = request(basket(article("ROBE", 2, null)), 9980);
        CompleteSale.Completed first = sellBasket.sell(house.rest(), request);
        sql.update("update product set price_minor = 1, active = 0 where brand_id = ?", house.brandId());

        CompleteSale.Completed second = sellBasket.sell(house.rest(), request);

        assertThat(second.replayed()).isTrue();
        assertThat(second.sale().header().id()).isEqualTo(first.sale().header().id());
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        SellBasket.Request request = request(basket(article("ROBE", 1, null)), 4990);
        sellBasket.sell(house.rest(), request);

        SellBasket.Request other = new SellBasket.Request(
                request.saleId(),
                request.tillId(),
                basket(article("ROBE", 2, null)),
                9980,
                List.of(new SellBasket.Payer(TenderKind.CASH, 9980L, null)),
                null,
                false);

        refused(house.rest(), other, "request.other-content");
    }

    @Test
    void aPriceOfTheClientsOwnIsStoredWithItsReasonAndAuditedWithTheSale() {
        WantedBasket basket = basket(article("ROBE", 1, new WantedBasket.Price(3000, "damaged")));

        CompleteSale.Completed done = sellBasket.sell(house.rest(), request(basket, 3000));

        assertThat(done.sale().lines()).singleElement().satisfies(line -> {
            assertThat(line.unitPriceMinor()).isEqualTo(3000);
            assertThat(line.catalogPriceMinor()).isEqualTo(4990);
            assertThat(line.overrideReason()).isEqualTo("damaged");
        });
        assertThat(sql.list(
                        "select detail from audit_event where permission = 'OVERRIDE_PRICE' and subject = ?",
                        row -> row.text("detail"),
                        "sale:" + done.sale().header().uuid()))
                .containsExactly("ROBE: 4990 -> 3000: damaged");
    }

    @Test
    void aPriceOfTheClientsOwnNeedsThePermissionAndAReason() {
        WantedBasket override = basket(article("ROBE", 1, new WantedBasket.Price(3000, "damaged")));
        WantedBasket silent = basket(article("ROBE", 1, new WantedBasket.Price(3000, " ")));

        refused(house.till(1), request(override, 3000), "access.denied");
        refused(house.rest(), request(silent, 3000), "basket.price-reason");
        assertThat(tickets()).isZero();
    }

    @Test
    void theCataloguesOwnPriceIsNoOverride() {
        WantedBasket basket = basket(article("ROBE", 1, new WantedBasket.Price(4990, null)));

        CompleteSale.Completed done = sellBasket.sell(house.till(1), request(basket, 4990));

        assertThat(done.sale().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.overrideReason()).isNull());
    }

    @Test
    void barcodesAndReferencesMeanTheSameArticleAndLinesKeepTheClientsOrder() {
        String barcode = "3760000000" + house.tillId();
        WantedBasket basket = basket(
                new WantedBasket.Line(null, new WantedBasket.Card(2000, null)),
                new WantedBasket.Line(new WantedBasket.Article(null, barcode, 1, null), null),
                article("ROBE", 3, null));

        QuoteBasket.Quoted quoted = quoteBasket.quote(house.rest(), basket);

        assertThat(quoted.basket().lines())
                .extracting(line -> line.lineNo() + line.reference())
                .containsExactly("1GIFTCARD", "2ROBE", "3ROBE");
        assertThat(quoted.quote().totalMinor()).isEqualTo(2000 + 4 * 4990);
        assertThat(quoted.quote().storedValueMinor()).isEqualTo(2000);
    }

    @Test
    void whatIsNotKnownIsNamedAndNothingIsBooked() {
        refused(house.rest(), request(basket(article("NONE", 1, null)), 0), "article.unknown");
        refused(
                house.rest(),
                request(new WantedBasket(List.of(article("ROBE", 1, null)), 999_999_999L, null, null), 4990),
                "customer.unknown");
        refused(house.rest(), request(new WantedBasket(List.of(), null, null, null), 0), "basket.empty");
        refused(house.rest(), request(basket(article("ROBE", 1, null)), 4989), "basket.changed");
        refused(house.rest(), request(basket(article("ROBE", 100_000, null)), 4990), "basket.quantity");
        assertThat(tickets()).isZero();
    }

    @Test
    void aTillOfAnotherStoreIsRefused() {
        long store = fixtures.store(house.brandId(), "S2", "Europe/Paris");
        long till = fixtures.till(store, "1");
        SellBasket.Request ours = request(basket(article("ROBE", 1, null)), 4990);
        SellBasket.Request theirs =
                new SellBasket.Request(ours.saleId(), till, ours.basket(), 4990, ours.tenders(), null, false);

        refused(house.rest(), theirs, "till.other-store");
    }

    @Test
    void fiveHundredLinesAreLookedUpInAsManyReadsAsTwo() throws Exception {
        List<WantedBasket.Line> lines = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> lines.add(article("ROBE", 1, null)));
        quoteBasket.quote(house.rest(), basket(article("ROBE", 1, null), article("ROBE", 2, null)));

        var few = RoundTrips.of(
                () -> quoteBasket.quote(house.rest(), basket(article("ROBE", 1, null), article("ROBE", 2, null))));
        var many = RoundTrips.of(() -> quoteBasket.quote(house.rest(), new WantedBasket(lines, null, null, null)));

        assertThat(many.count()).isEqualTo(few.count());
    }

    private void refused(Caller caller, SellBasket.Request request, String code) {
        assertThatThrownBy(() -> sellBasket.sell(caller, request))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private long tickets() {
        return sql.count("select count(*) from sale where brand_id = ?", house.brandId());
    }

    private SellBasket.Request request(WantedBasket basket, long totalMinor) {
        return new SellBasket.Request(
                UUID.randomUUID(),
                house.tillId(),
                basket,
                totalMinor,
                List.of(new SellBasket.Payer(TenderKind.CASH, totalMinor, null)),
                null,
                false);
    }

    private static WantedBasket basket(WantedBasket.Line... lines) {
        return new WantedBasket(List.of(lines), null, null, null);
    }

    private static WantedBasket.Line article(String reference, int quantity, WantedBasket.Price price) {
        return new WantedBasket.Line(new WantedBasket.Article(reference, null, quantity, price), null);
    }
}
