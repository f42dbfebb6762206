package org.comptoir.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.customer.application.ImportCustomers;
import org.comptoir.customer.application.SaveCustomer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.FindCustomers;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.RowError;
import org.comptoir.shared.query.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class CustomerListsTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private ImportCustomers importCustomers;

    @Inject
    private SaveCustomer saveCustomer;

    @Inject
    private FindCustomers findCustomers;

    private House house;

    @BeforeEach
    void fourCustomers() {
        house = fixtures.house();
        ImportResult result = importCustomers.importAll(
                house.office(4),
                List.of(
                        row(7L, "Dupont", "Hélène", by("helene@example.org", "06 11 22 33 44"), "2900000000018"),
                        row(null, "Dupond", "Marc", null, null),
                        row(null, "Martin", "Camille", null, null),
                        row(null, "Le Goff", "Dominique", null, null)));
        assertThat(result).isEqualTo(new ImportResult(4, 0, List.of()));
    }

    @Test
    void theTillFindsByCardNumberMobileMailAndPartsOfNamesInAnyOrder() {
        for (String text :
                List.of("2900000000018", "7", "06.11.22.33.44", "Helene@example.org", "helene dup", "dupont")) {
            assertThat(found(text)).as(text).containsExactly("Dupont");
        }
        assertThat(found("dup")).containsExactly("Dupond", "Dupont");
        assertThat(found("goff dom")).containsExactly("Le Goff");
        assertThat(found("camille")).containsExactly("Martin");
        assertThat(found("ami")).containsExactly("Martin");
        assertThat(found("%")).isEmpty();
        assertThat(found("100001")).containsExactly("Dupond");
    }

    @Test
    void theListIsSortedAndFilteredByItsColumns() {
        PageRequest byNumber = new PageRequest(0, 2, "number", true, Map.of());

        assertThat(findCustomers.page(house.office(1), byNumber).rows())
                .extracting(FindCustomers.CustomerRow::lastName)
                .containsExactly("Dupont", "Dupond");
        assertThat(findCustomers.page(house.office(1), byNumber).total()).isEqualTo(4);
        assertThat(findCustomers
                        .page(house.office(1), PageRequest.of(0, 9).with("name", "DUPON"))
                        .rows())
                .extracting(FindCustomers.CustomerRow::number)
                .containsExactly(100_001L, 7L);
        assertThat(findCustomers
                        .page(house.office(1), PageRequest.of(0, 9).with("createdOn", "2026-03-02"))
                        .total())
                .isEqualTo(4);
    }

    @Test
    void anImportUpdatesByNumberAndLeavesTheNumbersBehindItFree() {
        ImportResult result = importCustomers.importAll(
                house.office(4),
                List.of(
                        row(7L, "Dupont", "Aline", by("helene@example.org", null), "2900000000018"),
                        row(200_000L, "Neuf", "Rose", null, null)));

        assertThat(result).isEqualTo(new ImportResult(1, 1, List.of()));
        assertThat(found("aline dupont")).containsExactly("Dupont");
        CustomerDetails next = new CustomerDetails(
                new CustomerDetails.Name(null, "Suivante", null), null, null, null, null, null, 0, "fr", null);
        saveCustomer.save(house.office(1), new SaveCustomer.Request(null, null, next, null));
        assertThat(found("200001")).containsExactly("Suivante");
    }

    @Test
    void oneWrongRowAndNothingIsImported() {
        ImportResult result = importCustomers.importAll(
                house.office(4),
                List.of(
                        row(null, "Bon", "Luc", null, null),
                        row(null, "Faux", "Luc", by("HELENE@example.org", null), null),
                        row(null, "Faux", "Luc", null, "2900000000018"),
                        row(8L, "Faux", "Luc", by("x@example.org", null), null),
                        row(8L, "Faux", "Luc", by("X@example.org", null), null)));

        assertThat(result.errors())
                .containsExactly(
                        new RowError(1, Reason.of("customer.email-taken")),
                        new RowError(2, Reason.of("code.taken", "2900000000018")),
                        new RowError(4, Reason.of("import.twice", 8)),
                        new RowError(4, Reason.of("customer.email-taken")));
        assertThat(findCustomers.page(house.office(1), PageRequest.of(0, 9)).total())
                .isEqualTo(4);
    }

    @Test
    void fiveThousandRowsTravelInBatches() throws Exception {
        List<ImportCustomers.Row> rows = new ArrayList<>();
        for (int i = 0; i < ImportCustomers.MAX_ROWS; i++) {
            rows.add(row(10_000L + i, "Nom" + i, "Luc", by("c" + i + "@example.org", null), "CARD" + i));
        }

        var counted = RoundTrips.of(() -> importCustomers.importAll(house.office(4), rows));

        assertThat(counted.result()).isEqualTo(new ImportResult(5000, 0, List.of()));
        assertThat(counted.count()).isLessThan(220);
    }

    private List<String> found(String text) {
        return findCustomers.find(house.till(1), text, 10).stream()
                .map(FindCustomers.Hit::lastName)
                .toList();
    }

    private static CustomerDetails.Contact by(String email, String mobile) {
        return new CustomerDetails.Contact(email, null, mobile);
    }

    private static ImportCustomers.Row row(
            Long number, String last, String first, CustomerDetails.Contact contact, String card) {
        CustomerDetails details = new CustomerDetails(
                new CustomerDetails.Name(null, last, first), contact, null, null, null, null, 0, "fr", null);
        return new ImportCustomers.Row(number, details, card);
    }
}
