package org.comptoir.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ListQueryTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Sql sql;

    private House house;

    @BeforeEach
    void sevenProducts() {
        house = fixtures.house();
        for (int i = 1; i <= 7; i++) {
            fixtures.product(house, "R" + i + (i == 7 ? "%" : ""), 100L * (i % 3));
        }
    }

    @Test
    void aPageIsSortedByTheColumnAskedForAndTiesByTheListsOrder() {
        Page<String> page = list(new PageRequest(2, 3, "price", false, Map.of()));

        assertThat(page.rows()).containsExactly("R1", "R4", "R7%");
        assertThat(page.total()).isEqualTo(7);
    }

    @Test
    void aFilterNarrowsAndItsWildcardsAreOnlyText() {
        assertThat(list(PageRequest.of(0, 5).with("reference", "R7%")).rows()).containsExactly("R7%");
        assertThat(list(PageRequest.of(0, 5).with("reference", "%")).rows()).isEmpty();
        assertThat(list(PageRequest.of(0, 5).with("description", "ARTICLÉ r3")).rows())
                .containsExactly("R3");
        assertThat(list(PageRequest.of(0, 5).with("price", "0")).rows()).containsExactly("R3", "R6");
    }

    @Test
    void aFirstPageThatIsNotFullNeedsNoCounting() throws Exception {
        var counted = RoundTrips.of(() -> list(PageRequest.of(0, 50)));

        assertThat(counted.result().total()).isEqualTo(7);
        assertThat(RoundTrips.naming(counted, "count(")).isEmpty();
    }

    @Test
    void whatIsNotOnTheWhiteListIsRefused() {
        assertThatThrownBy(() -> list(new PageRequest(0, 5, "id; drop table product", true, Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.column");
        assertThatThrownBy(() -> list(PageRequest.of(0, 5).with("vat", "1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.column");
        assertThatThrownBy(() -> list(PageRequest.of(0, 5).with("price", "cheap")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.filter");
        assertThatThrownBy(() -> PageRequest.of(0, 100_000)).isInstanceOf(Refused.class);
    }

    private Page<String> list(PageRequest request) {
        return new ListQuery("select p.reference", "from product p")
                .where("p.brand_id = ?", house.brandId())
                .column("reference", "p.reference", Match.PREFIX)
                .column("description", "p.search_key", Match.FOLDED_CONTAINS)
                .column("price", "p.price_minor", Match.NUMBER)
                .order("p.reference, p.id")
                .page(sql, request, row -> row.text("reference"));
    }
}
