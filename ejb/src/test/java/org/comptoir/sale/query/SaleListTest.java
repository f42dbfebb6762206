package org.comptoir.sale.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class SaleListTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaleRowsFixture rows;

    @Inject
    private SaleList sales;

    private House house;
    private long durand;

    @BeforeEach
    void thirtySales() {
        house = fixtures.house();
        durand = fixtures.customer(house, "Durand", 0);
        List<List<Object>> all = new ArrayList<>();
        for (int no = 1; no <= 30; no++) {
            long total = no == 30 ? -500 : no * 100L;
            all.add(rows.row(house, no, FIRST.plusDays(no - 1), total, no % 10 == 0 ? durand : null));
        }
        rows.write(all);
    }

    @AfterEach
    void leaveCleanBooks() {
        rows.remove(house);
    }

    @Test
    void theNewestComeFirstWithTheirStoreTillAndPeople() {
        Page<SaleList.SaleRow> page = list(PageRequest.of(0, 10));

        assertThat(page.total()).isEqualTo(30);
        assertThat(tickets(page)).containsExactly(30L, 29L, 28L, 27L, 26L, 25L, 24L, 23L, 22L, 21L);
        SaleList.SaleRow newest = page.rows().get(0);
        assertThat(newest.kind()).isEqualTo(SaleKind.RETURN);
        assertThat(newest.storeName()).isEqualTo("Magasin S1");
        assertThat(newest.tillCode()).isEqualTo("1");
        assertThat(newest.customerName()).isEqualTo("Durand Camille");
        assertThat(newest.sellerName()).isEqualTo("Vendeur " + house.userId());
    }

    @Test
    void aPageInTheMiddleIsSortedByTheAmountAskedFor() {
        Page<SaleList.SaleRow> page = list(new PageRequest(1, 3, "total", true, Map.of()));

        assertThat(tickets(page)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void eachFilterNarrowsAndAllTogetherToo() {
        assertThat(tickets(list(filter("ticketNo", "7")))).containsExactly(7L);
        assertThat(tickets(list(filter("customer", "DURAND")))).containsExactly(30L, 20L, 10L);
        assertThat(tickets(list(filter("customerId", "" + durand)))).containsExactly(30L, 20L, 10L);
        assertThat(tickets(list(filter("kind", "return")))).containsExactly(30L);
        assertThat(list(filter("tillId", "" + house.tillId())).total()).isEqualTo(15);
        assertThat(list(filter("storeId", "" + house.storeId())).total()).isEqualTo(30);
        assertThat(list(filter("storeId", "0")).total()).isZero();
        assertThat(tickets(list(filter("from", "2026-01-28")))).containsExactly(30L, 29L, 28L);
        assertThat(tickets(list(filter("from", "2026-01-05")
                        .with("to", "2026-01-12")
                        .with("totalFrom", "600")
                        .with("totalTo", "1000")
                        .with("customer", "dur"))))
                .containsExactly(10L);
    }

    @Test
    void whatIsNotAColumnOrNoValueOfItIsRefused() {
        assertThatThrownBy(() -> list(filter("request_hash", "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.column");
        assertThatThrownBy(() -> list(new PageRequest(0, 5, "s.id; drop table sale", true, Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.column");
        assertThatThrownBy(() -> list(filter("from", "yesterday")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.filter");
    }

    @Test
    void anotherBrandSeesNothingOfIt() {
        House other = fixtures.house();

        assertThat(sales.page(other.office(5), PageRequest.of(0, 10)).total()).isZero();
    }

    @Test
    void aPageTakesTwoStatementsHoweverManyRowsItHas() throws Exception {
        list(PageRequest.of(0, 1));

        var counted = RoundTrips.of(() -> list(PageRequest.of(0, 25)));

        assertThat(counted.statements())
                .filteredOn(text -> text.startsWith("select"))
                .hasSizeBetween(1, 5);
        assertThat(RoundTrips.naming(counted, "from sale")).hasSize(2);
    }

    private Page<SaleList.SaleRow> list(PageRequest request) {
        return sales.page(house.office(1), request);
    }

    private static PageRequest filter(String column, String value) {
        return PageRequest.of(0, 50).with(column, value);
    }

    private static List<Long> tickets(Page<SaleList.SaleRow> page) {
        return page.rows().stream().map(SaleList.SaleRow::ticketNo).toList();
    }
}
