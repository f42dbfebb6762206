package org.comptoir.instrument.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of instruments and its filters by days. */
@UseCases
class InstrumentListTest {

    @Inject
    Shop shop;

    @Inject
    InstrumentList instruments;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void theDayOfIssueIsInclusive() {
        shop.pay(house, shop.edit(house, new BasketChange.SellGiftCard(5_000, null)), Shop.cash(5_000));

        assertThat(list("issuedFrom", "2026-03-02").total()).isEqualTo(1);
        assertThat(list("issuedTo", "2026-03-02").total()).isEqualTo(1);
        assertThat(list("issuedFrom", "2026-03-03").total()).isZero();
        assertThat(list("issuedTo", "2026-03-01").total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuedFrom", "issuedTo", "expiresFrom", "expiresTo"})
    void aDayThatNoCalendarHasIsRefused(String filter) {
        assertThatThrownBy(() -> list(filter, "2026-13-45")).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason().code()).isEqualTo("list.filter");
            assertThat(e.reason().args()).containsExactly(filter, "2026-13-45");
        });
    }

    private Page<InstrumentList.InstrumentRow> list(String filter, String text) {
        return instruments.page(house.office(5), PageRequest.of(0, 50).with(filter, text));
    }
}
