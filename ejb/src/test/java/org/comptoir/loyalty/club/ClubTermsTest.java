package org.comptoir.loyalty.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Rate;
import org.junit.jupiter.api.Test;

class ClubTermsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    @Test
    void aFixedEndIsTheNextOneAfterTheDay() {
        ClubTerms newYear = fixed(31, 12);

        assertThat(newYear.extended(LocalDate.of(2019, 12, 30))).isEqualTo("2019-12-31");
        assertThat(newYear.extended(LocalDate.of(2019, 12, 31))).isEqualTo("2020-12-31");
        assertThat(fixed(29, 2).extended(DAY)).isEqualTo("2020-02-29");
        assertThat(fixed(29, 2).extended(LocalDate.of(2020, 3, 1))).isEqualTo("2021-02-28");
    }

    @Test
    void membershipsGoOnWithoutAGapOrBeginAnew() {
        ClubTerms days = days(10);
        ClubMembership goesOn = ClubMembership.of(List.of(
                        new ClubMembership.Grant(DAY, 2, days), new ClubMembership.Grant(DAY.plusDays(20), 1, days)))
                .orElseThrow();
        ClubMembership anew = ClubMembership.of(List.of(
                        new ClubMembership.Grant(DAY, 2, days), new ClubMembership.Grant(DAY.plusDays(21), 1, days)))
                .orElseThrow();

        assertThat(goesOn).isEqualTo(new ClubMembership(DAY, DAY.plusDays(30)));
        assertThat(anew).isEqualTo(new ClubMembership(DAY.plusDays(21), DAY.plusDays(31)));
        assertThat(ClubMembership.of(List.of())).isEmpty();
        assertThat(goesOn.isActiveOn(DAY.plusDays(30))).isTrue();
        assertThat(goesOn.isActiveOn(DAY.plusDays(31))).isFalse();
    }

    @Test
    void theRateOfADayIsTheClubsAndTheHighestPrivilegeAndNeverMoreThanAll() {
        ClubTerms terms = new ClubTerms(
                9_000,
                "C",
                null,
                false,
                10,
                null,
                null,
                List.of(
                        new ClubTerms.Privilege(DAY, DAY.plusDays(1), "one", 500),
                        new ClubTerms.Privilege(DAY.plusDays(1), DAY.plusDays(2), "two", 2_000)));

        assertThat(terms.rateOn(DAY.minusDays(1))).isEqualTo(new Rate(9_000));
        assertThat(terms.rateOn(DAY)).isEqualTo(new Rate(9_500));
        assertThat(terms.rateOn(DAY.plusDays(1))).isEqualTo(new Rate(10_000));
        assertThat(terms.privilegeOn(DAY.plusDays(1)))
                .map(ClubTerms.Privilege::reason)
                .contains("two");
        assertThat(terms.rateOn(DAY.plusDays(3))).isEqualTo(new Rate(9_000));
    }

    @Test
    void theTermsAreReadFromTheirJson() {
        ClubTerms read = Json.read(
                "{\"rateBp\": 1000, \"purchaseReference\": \"CARTECLUB\", \"validityDays\": 365, \"privileges\": "
                        + "[{\"from\": \"2019-11-29\", \"to\": \"2019-12-01\", \"reason\": \"BF\", \"rateBp\": 500}]}",
                ClubTerms.class);

        read.check();
        assertThat(read.privileges())
                .containsExactly(
                        new ClubTerms.Privilege(LocalDate.of(2019, 11, 29), LocalDate.of(2019, 12, 1), "BF", 500));
        assertThat(read.renewedBy()).isEqualTo("CARTECLUB");
    }

    private static ClubTerms fixed(int day, int month) {
        return new ClubTerms(1_000, "C", null, false, 0, day, month, List.of());
    }

    private static ClubTerms days(int days) {
        return new ClubTerms(1_000, "C", null, false, days, null, null, List.of());
    }
}
