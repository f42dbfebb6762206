package org.comptoir.loyalty.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalParams.Row;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;

class ConditionalParamsTest {

    private static final Item.Category SHIRTS = new Item.Category(4L, "SHIRTS", null, null);

    @Test
    void aStoreHasItsOwnRowsAndTheGeneralOnes() {
        ConditionalParams params = params(
                new Row("VP", null, "SHOES", null, 2_000),
                new Row("VP", "LYON", null, null, 500),
                new Row("VP", "PARIS", null, null, 700));

        assertThat(params.stores()).containsExactly("LYON", "PARIS");
        assertThat(params.in("LYON", 7).rows())
                .containsExactly(
                        new ConditionalTerms.Row("VP", null, "SHOES", null, 2_000),
                        new ConditionalTerms.Row("VP", 7L, null, null, 500));
        assertThat(params.in("RENNES", 8).rows()).hasSize(1);
        assertThat(params(new Row("VP", "LYON", null, null, 500))
                        .in("RENNES", 8)
                        .rows())
                .isEmpty();
    }

    @Test
    void copyingToAStoreKeepsWhatItHasAlready() {
        ConditionalParams params = params(
                new Row("VP", null, null, null, 2_000),
                new Row("VP", null, "SHOES", null, 3_000),
                new Row("VP", "LYON", null, null, 500));

        ConditionalParams copied = params.copied(null, "LYON");

        assertThat(copied.rows()).hasSize(4).contains(new Row("VP", "LYON", "SHOES", null, 3_000));
        assertThat(copied.in("LYON", 7).rate("VP", 7, SHIRTS)).contains(new Rate(500));
        copied.check();
    }

    @Test
    void doubledRowsNoRowsAndRowsWithoutGroupAreRefused() {
        refused(
                "conditional.doubled",
                new Row("VP", "LYON", "SHOES", null, 1),
                new Row("vp", "LYON", "shoes", null, 2));
        refused("conditional.rows");
        refused("conditional.group-missing", new Row(" ", null, null, null, 1));
        refused("rate.range", new Row("VP", null, null, null, -1));
        params(
                        new Row("VP", null, null, null, 0),
                        new Row("VP", null, "A", null, 10_000),
                        new Row("VP", "LYON", "A", null, 10_000))
                .check();
    }

    @Test
    void theyAreReadFromTheirJson() {
        ConditionalParams read = Json.read(
                "{\"rows\": [{\"group\": \"VP\", \"store\": \"LYON\", \"family\": \"SHOES\", \"rateBp\": 500}]}",
                ConditionalParams.class);

        assertThat(read.rows()).containsExactly(new Row("VP", "LYON", "SHOES", null, 500));
    }

    private static void refused(String code, Row... rows) {
        assertThatThrownBy(() -> params(rows).check())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private static ConditionalParams params(Row... rows) {
        return new ConditionalParams(List.of(rows));
    }
}
