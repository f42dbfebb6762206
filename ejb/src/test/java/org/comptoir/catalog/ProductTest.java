package org.comptoir.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.catalog.application.ImportProducts;
import org.comptoir.catalog.application.SaveFamily;
import org.comptoir.catalog.application.SaveProduct;
import org.comptoir.catalog.domain.Article;
import org.comptoir.catalog.domain.Product;
import org.comptoir.catalog.query.FindProducts;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.RowError;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ProductTest {

    private static final String EAN = "2000000000015";

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaveProduct saveProduct;

    @Inject
    private SaveFamily saveFamily;

    @Inject
    private ImportProducts importProducts;

    @Inject
    private FindProducts findProducts;

    @Inject
    private CodeRegistry codes;

    @Inject
    private Sql sql;

    private House house;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
    }

    @Test
    void aSavedProductIsFoundByBarcodeReferenceAndDescription() {
        long family = saveFamily.save(house.office(4), new SaveFamily.Request(null, null, "PULL", "Pulls", null));
        long id = saveProduct.save(
                house.office(4), new SaveProduct.Request(null, null, details("P-1", family, 4990), List.of(EAN)));

        for (String text : List.of(EAN, "P-1", "cote melé")) {
            assertThat(findProducts.find(house.office(1), text, 5))
                    .as(text)
                    .singleElement()
                    .satisfies(article -> {
                        assertThat(article.id()).isEqualTo(id);
                        assertThat(article.familyCode()).isEqualTo("PULL");
                        assertThat(article.priceMinor()).isEqualTo(4990);
                        assertThat(article.discounted()).isTrue();
                        assertThat(article.onSale()).isFalse();
                    });
        }
        assertThat(findProducts
                        .page(house.office(1), PageRequest.of(0, 5).with("family", "Pulls"))
                        .rows())
                .extracting(FindProducts.ProductRow::reference)
                .containsExactly("P-1");
    }

    @Test
    void anEditReplacesTheBarcodesAndLeavesItsChangeSet() {
        long id = saveProduct.save(
                house.office(4), new SaveProduct.Request(null, null, details("P-1", null, 4990), List.of(EAN)));
        FindProducts.ProductForm form = findProducts.product(house.office(4), id);

        saveProduct.save(
                house.office(4),
                new SaveProduct.Request(id, form.version(), details("P-1", null, 3990), List.of("NEW-1")));

        assertThat(codes.find(house.brandId(), EAN)).isEmpty();
        assertThat(findProducts.product(house.office(4), id).barcodes()).containsExactly("NEW-1");
        assertThat(sql.list(
                        "select detail from audit_event where subject = ? order by id",
                        row -> row.text("detail"),
                        "product:" + id))
                .last()
                .isEqualTo("priceMinor: 4990 -> 3990\nbarcodes: [2000000000015] -> [NEW-1]");
        refused(
                "edit.conflict",
                () -> saveProduct.save(
                        house.office(4),
                        new SaveProduct.Request(id, form.version(), details("P-1", null, 1990), List.of("NEW-1"))));
    }

    @Test
    void aTakenReferenceOrBarcodeIsRefusedAndChangesNothing() {
        saveProduct.save(
                house.office(4), new SaveProduct.Request(null, null, details("P-1", null, 4990), List.of(EAN)));

        refused(
                "product.reference-taken",
                () -> saveProduct.save(
                        house.office(4), new SaveProduct.Request(null, null, details("P-1", null, 1), List.of())));
        refused(
                "code.taken",
                () -> saveProduct.save(
                        house.office(4), new SaveProduct.Request(null, null, details("P-2", null, 1), List.of(EAN))));
        refused(
                "product.barcode",
                () -> saveProduct.save(
                        house.office(4),
                        new SaveProduct.Request(null, null, details("P-2", null, 1), List.of("2000000000016"))));
        refused(
                "family.unknown",
                () -> saveProduct.save(
                        house.office(4), new SaveProduct.Request(null, null, details("P-2", -1L, 1), List.of())));
        refused("product.price", () -> details("P-2", null, -1));
        refused(
                "access.denied",
                () -> saveProduct.save(
                        house.office(3), new SaveProduct.Request(null, null, details("P-2", null, 1), List.of())));
        assertThat(findProducts.page(house.office(1), PageRequest.of(0, 5)).total())
                .isEqualTo(1);
    }

    @Test
    void anImportCreatesUpdatesAndMakesItsFamilies() {
        ImportResult first =
                importProducts.importAll(house.office(4), List.of(row("A", 100, EAN), row("B", 200, "B-1", "B-2")));
        ImportResult second =
                importProducts.importAll(house.office(4), List.of(row("B", 250, "B-2", "B-3"), row("C", 300)));

        assertThat(first).isEqualTo(new ImportResult(2, 0, List.of()));
        assertThat(second).isEqualTo(new ImportResult(1, 1, List.of()));
        Article changed = findProducts.find(house.office(1), "B-3", 1).get(0);
        assertThat(changed.priceMinor()).isEqualTo(250);
        assertThat(findProducts.product(house.office(1), changed.id()).barcodes())
                .containsExactly("B-1", "B-2", "B-3");
        assertThat(findProducts.families(house.office(1))).extracting("code").containsExactly("MAILLE", "PULL");
    }

    @Test
    void oneWrongRowAndNothingIsImported() {
        saveProduct.save(
                house.office(4), new SaveProduct.Request(null, null, details("P-1", null, 4990), List.of(EAN)));

        ImportResult result = importProducts.importAll(
                house.office(4), List.of(row("A", 100), row("", 100), row("A", 100), row("B", -1), row("C", 1, EAN)));

        assertThat(result.created()).isZero();
        assertThat(result.errors())
                .containsExactlyInAnyOrder(
                        new RowError(1, Reason.of("field.missing", "reference")),
                        new RowError(2, Reason.of("import.twice", "A")),
                        new RowError(3, Reason.of("product.price", -1)),
                        new RowError(4, Reason.of("code.taken", EAN)));
        assertThat(findProducts.page(house.office(1), PageRequest.of(0, 5)).total())
                .isEqualTo(1);
    }

    @Test
    void fiveThousandRowsTravelInBatches() throws Exception {
        List<ImportProducts.Row> rows = new ArrayList<>();
        for (int i = 0; i < ImportProducts.MAX_ROWS; i++) {
            rows.add(row("R" + i, i, "BAR" + i));
        }

        var created = RoundTrips.of(() -> importProducts.importAll(house.office(4), rows));
        var updated = RoundTrips.of(() -> importProducts.importAll(
                house.office(4),
                rows.stream()
                        .map(row -> row(
                                row.reference(),
                                row.priceMinor() + 1,
                                row.barcodes().get(0)))
                        .toList()));

        assertThat(created.result()).isEqualTo(new ImportResult(5000, 0, List.of()));
        assertThat(updated.result()).isEqualTo(new ImportResult(0, 5000, List.of()));
        assertThat(created.count()).isLessThan(220);
        assertThat(updated.count()).isLessThan(120);
        rows.add(row("ONE-MORE", 1));
        refused("import.too-many", () -> importProducts.importAll(house.office(4), rows));
    }

    private static Product.Details details(String reference, Long family, long priceMinor) {
        Product.Marks discounted = new Product.Marks(true, false, false, false, true);
        return new Product.Details(reference, "Pull à côtes mêlées", family, null, 2000, priceMinor, discounted);
    }

    private static ImportProducts.Row row(String reference, long priceMinor, String... barcodes) {
        return new ImportProducts.Row(
                reference, "Article " + reference, "MAILLE", "PULL", 2000, priceMinor, null, List.of(barcodes));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
