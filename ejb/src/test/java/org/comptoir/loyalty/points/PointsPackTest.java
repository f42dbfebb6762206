package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.comptoir.catalog.application.ImportProducts;
import org.comptoir.catalog.application.SaveProduct;
import org.comptoir.catalog.domain.Component;
import org.comptoir.catalog.domain.Product;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pack earns by its components (AT-20). */
@UseCases
class PointsPackTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProduct saveProduct;

    @Inject
    ImportProducts importProducts;

    @Inject
    Sql sql;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at20_ofAPackOnlyTheComponentsThatCountEarn() {
        long excluded = fixtures.product(house, "A", 3000);
        sql.update("update product set points_excluded = 1 where id = ?", excluded);
        long counted = fixtures.product(house, "B", 3500);
        long pack = savePack("PACK", 9000, false, new Component(excluded, 1), new Component(counted, 2));
        attach();

        Sale sale = shop.pay(house, shop.edit(house, new BasketChange.AddArticle(pack, 2)), Shop.cash(18_000));

        assertThat(sale.header().pointsEarned()).as("70 % of 180.00").isEqualTo(12);
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(balance()).as("63.00 are kept").isEqualTo(6);
        shop.takeBack(house, sale);
        assertThat(balance()).isZero();
    }

    @Test
    void at20_aPackItselfCannotBeExcluded() {
        long part = fixtures.product(house, "B", 3500);

        assertRefused("product.pack-excluded", () -> savePack("PACK", 9000, true, new Component(part, 1)));
        long pack = savePack("PACK", 9000, false, new Component(part, 1));
        assertRefused("product.component", () -> savePack("NESTED", 9000, false, new Component(pack, 1)));
        ImportResult refused = importProducts.importAll(
                house.office(5),
                List.of(
                        row("LOT", true, new ImportProducts.Part("B", 1)),
                        row("LOT2", false, new ImportProducts.Part("?", 1))));

        assertThat(refused.errors())
                .extracting(error -> error.reason().code())
                .containsExactly("product.pack-excluded", "product.component");
    }

    @Test
    void anImportedPackMayHaveComponentsOfTheSameFile() {
        ImportResult result = importProducts.importAll(
                house.office(5), List.of(row("LOT", false, new ImportProducts.Part("PIECE", 2)), row("PIECE", false)));

        assertThat(result.errors()).isEmpty();
        assertThat(sql.count(
                        "select count(*) from product_component k join product p on p.id = k.pack_id "
                                + "where p.brand_id = ? and k.quantity = 2",
                        house.brandId()))
                .isEqualTo(1);
    }

    private static ImportProducts.Row row(String reference, boolean excluded, ImportProducts.Part... parts) {
        return new ImportProducts.Row(
                reference,
                "Lot",
                null,
                null,
                2000,
                5000,
                new Product.Marks(false, false, excluded, false, true),
                null,
                parts.length == 0 ? null : List.of(parts));
    }

    private long savePack(String reference, long price, boolean excluded, Component... components) {
        Product.Marks marks = new Product.Marks(false, false, excluded, false, true);
        return saveProduct.save(
                house.office(5),
                new SaveProduct.Request(
                        null,
                        null,
                        new Product.Details(reference, "Lot " + reference, null, null, 2000, price, marks),
                        List.of(),
                        List.of(components)));
    }

    private void attach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    private long balance() {
        return shop.balance(AccountKind.POINTS, customer);
    }

    private static void assertRefused(String code, ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
