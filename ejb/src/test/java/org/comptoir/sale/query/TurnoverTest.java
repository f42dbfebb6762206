package org.comptoir.sale.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.store.application.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UseCases
class TurnoverTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaleRowsFixture rows;

    @Inject
    private Turnover turnover;

    @Inject
    private Stores stores;

    @Inject
    private Clock clock;

    private House house;

    @AfterEach
    void leaveCleanBooks() {
        rows.remove(house);
    }

    @Test
    void todayIsSummedByStoreBesideTheSameDayAWeekBefore() {
        house = fixtures.house();
        long tokyo = fixtures.store(house.brandId(), "S2", "Asia/Tokyo");
        LocalDate today = stores.store(house.storeId()).today(clock);
        rows.write(List.of(
                rows.row(house, 1, today, 1000, null),
                rows.row(house, 2, today, 2500, null),
                rows.row(house, 3, today, -500, null),
                rows.row(house, 4, today.minusDays(7), 800, null),
                rows.row(house, 5, today.minusDays(1), 99_999, null)));

        List<Turnover.StoreDay> days = turnover.today(house.office(1));

        assertThat(days)
                .containsExactly(
                        new Turnover.StoreDay(house.storeId(), "Magasin S1", today, 2, 1, 3000, 800),
                        new Turnover.StoreDay(
                                tokyo, "Magasin S2", stores.store(tokyo).today(clock), 0, 0, 0, 0));
    }
}
