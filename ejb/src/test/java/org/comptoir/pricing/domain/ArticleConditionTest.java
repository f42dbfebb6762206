package org.comptoir.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleConditionTest {

    private static final Item TROUSERS = item("P1", new Item.Category(1L, "PANTALON", 2L, "JEAN"));
    private static final Item LOOSE = item("X9", Item.Category.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f.famille='Pantalon'",
                "f.family = 'PANTALON'",
                "f.familie=’pantalon’",
                "sousfamille IN ('JEAN', 'SHORT') AND ref LIKE 'p%'",
                "tva = 5.5",
                "vat < '5,51' AND discounted = 1 AND onSale = 0",
                "NOT soldé = 1"
            })
    void theSeedsWordsMeanTheArticle(String text) {
        assertThat(ArticleCondition.parse(text).means(TROUSERS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"famille = 'CHEMISE'", "family <> 'pantalon'", "vat = 20", "reference = 'P'"})
    void theseDoNot(String text) {
        assertThat(ArticleCondition.parse(text).means(TROUSERS)).isFalse();
    }

    @Test
    void anArticleWithoutFamilyFulfilsNoComparisonOfIt() {
        assertThat(ArticleCondition.parse("family <> 'PANTALON'").means(LOOSE)).isFalse();
        assertThat(ArticleCondition.parse("NOT family = 'PANTALON'").means(LOOSE))
                .isFalse();
        assertThat(ArticleCondition.parse("family IS NULL").means(LOOSE)).isTrue();
    }

    @Test
    void nothingMeansAll() {
        assertThat(ArticleCondition.parse(null).means(LOOSE)).isTrue();
        assertThat(ArticleCondition.parse("  ").means(TROUSERS)).isTrue();
    }

    private static Item item(String reference, Item.Category category) {
        Item.Marks marks = new Item.Marks(true, false, Item.Earning.ALL, null);
        return new Item(1, Item.Kind.ARTICLE, 1L, reference, category, 550, 1_000, 1, marks);
    }
}
