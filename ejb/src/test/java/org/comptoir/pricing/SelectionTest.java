package org.comptoir.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The article syntax of D-23. */
class SelectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REF1 | true",
                "ref1 | true",
                "REF | false",
                "REF* | true",
                "FAM:PANTALON | true",
                "fam: pantalon , REF9 | true",
                "SFAM:JEAN | true",
                "SFAM:CHINO | false",
                "FAM:PANTALON,-REF1 | false",
                "-REF9 | true",
                "-FAM:PANT* | false",
                "-SFAM:JEAN,REF1 | false",
            })
    void aTermMeansAnArticleUnlessAMinusDoes(String text, boolean meant) {
        assertThat(Selection.parse(text).means(jean())).isEqualTo(meant);
    }

    @Test
    void nothingMeansEverything() {
        assertThat(Selection.parse(" ").means(jean())).isTrue();
        assertThat(Selection.parse(null).means(jean())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "REF1,,REF2", "FAM:", "a;drop table", "f.famille='X'", "-", "#{7*7}", "REF**"})
    void whatItDoesNotReadIsRefused(String text) {
        assertThatThrownBy(() -> Selection.parse(text))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("selection.term"));
    }

    private static Item jean() {
        return new Item(
                1,
                Item.Kind.ARTICLE,
                1L,
                "REF1",
                new Item.Category(1L, "PANTALON", 2L, "JEAN"),
                2000,
                100,
                1,
                Item.Marks.PLAIN);
    }
}
