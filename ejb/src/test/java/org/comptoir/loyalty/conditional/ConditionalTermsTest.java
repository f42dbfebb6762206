package org.comptoir.loyalty.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms.Row;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;

class ConditionalTermsTest {

    private static final Item.Category BOOTS = new Item.Category(1L, "SHOES", 2L, "BOOTS");
    private static final Item.Category SANDALS = new Item.Category(1L, "SHOES", 3L, "SANDALS");
    private static final Item.Category SHIRTS = new Item.Category(4L, "SHIRTS", null, null);

    @Test
    void aSubFamilyGoesOverItsFamilyAndAFamilyOverAllEvenWhenItsRateIsLower() {
        ConditionalTerms terms = terms(
                new Row("VP", null, null, null, 2_000),
                new Row("VP", null, "SHOES", null, 1_000),
                new Row("VP", null, "SHOES", "BOOTS", 0));

        assertThat(terms.rate("VP", 1, SHIRTS)).contains(new Rate(2_000));
        assertThat(terms.rate("vp", 1, SANDALS)).contains(new Rate(1_000));
        assertThat(terms.rate("VP", 1, BOOTS)).contains(Rate.NONE);
        assertThat(terms.rate("OTHER", 1, BOOTS)).isEmpty();
        assertThat(terms.rate(null, 1, BOOTS)).isEmpty();
    }

    @Test
    void aStoresRowReplacesTheGeneralOneOfItsScopeOnly() {
        ConditionalTerms terms = terms(
                new Row("VP", null, null, null, 2_000),
                new Row("VP", null, "SHOES", null, 3_000),
                new Row("VP", 7L, null, null, 500));

        assertThat(terms.rate("VP", 7, SHIRTS)).contains(new Rate(500));
        assertThat(terms.rate("VP", 7, BOOTS))
                .as("the family's general row stays")
                .contains(new Rate(3_000));
        assertThat(terms.rate("VP", 8, SHIRTS)).contains(new Rate(2_000));
    }

    @Test
    void aStoresRowAloneIsNobodyElses() {
        ConditionalTerms terms = terms(new Row("VP", 7L, null, "BOOTS", 500));

        assertThat(terms.rate("VP", 7, BOOTS)).contains(new Rate(500));
        assertThat(terms.rate("VP", 7, SANDALS)).isEmpty();
        assertThat(terms.rate("VP", 8, BOOTS)).isEmpty();
    }

    @Test
    void copyingToAStoreKeepsWhatItHasAlready() {
        ConditionalTerms terms = terms(
                new Row("VP", null, null, null, 2_000),
                new Row("VP", null, "SHOES", null, 3_000),
                new Row("VP", 7L, null, null, 500));

        ConditionalTerms copied = terms.copied(null, 7);

        assertThat(copied.rows()).hasSize(4).contains(new Row("VP", 7L, "SHOES", null, 3_000));
        assertThat(copied.rate("VP", 7, SHIRTS)).contains(new Rate(500));
        copied.check();
    }

    @Test
    void doubledRowsNoRowsAndRowsWithoutGroupAreRefused() {
        refused("conditional.doubled", new Row("VP", 7L, "SHOES", null, 1), new Row("vp", 7L, "shoes", null, 2));
        refused("conditional.rows");
        refused("conditional.group-missing", new Row(" ", null, null, null, 1));
        refused("rate.range", new Row("VP", null, null, null, -1));
        terms(new Row("VP", null, null, null, 0), new Row("VP", null, "A", null, 10_000))
                .check();
    }

    @Test
    void theTermsAreReadFromTheirJson() {
        ConditionalTerms read = Json.read(
                "{\"rows\": [{\"group\": \"VP\", \"storeId\": 7, \"family\": \"SHOES\", \"rateBp\": 500}]}",
                ConditionalTerms.class);

        assertThat(read.rows()).containsExactly(new Row("VP", 7L, "SHOES", null, 500));
    }

    private static void refused(String code, Row... rows) {
        assertThatThrownBy(() -> terms(rows).check())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private static ConditionalTerms terms(Row... rows) {
        return new ConditionalTerms(List.of(rows));
    }
}
