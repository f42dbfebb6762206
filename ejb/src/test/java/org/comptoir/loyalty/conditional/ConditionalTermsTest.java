package org.comptoir.loyalty.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms.Row;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Rate;
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

    private static ConditionalTerms terms(Row... rows) {
        return new ConditionalTerms(List.of(rows));
    }
}
