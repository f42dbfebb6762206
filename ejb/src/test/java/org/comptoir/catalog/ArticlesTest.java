package org.comptoir.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ArticlesTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Articles articles;

    @Inject
    private Sql sql;

    private House house;

    @BeforeEach
    void threeProducts() {
        house = fixtures.house();
        describe(fixtures.product(house, "PUL-1", 4990), "pull col roule pul-1");
        describe(fixtures.product(house, "ROB-1", 7990), "robe pull maille rob-1");
        describe(fixtures.product(house, "ROB-2", 2990), "robe d 100% coton rob-2");
    }

    @Test
    void aSearchGivesPrefixesFirstThenAllWordsAnywhere() {
        assertThat(found("Pull")).containsExactly("PUL-1", "ROB-1");
        assertThat(found("maille róbe")).containsExactly("ROB-1");
        assertThat(found("ROB-2")).containsExactly("ROB-2");
        assertThat(found("%")).isEmpty();
        assertThat(found("chaise")).isEmpty();
    }

    @Test
    void anInactiveProductOrAnotherBrandsIsNotThere() {
        long gone = fixtures.product(house, "OLD", 100);
        sql.update("update product set active = 0 where id = ?", gone);
        House other = fixtures.house();
        long theirs = fixtures.product(other, "PUL-9", 100);

        assertThat(articles.byId(house.brandId(), gone)).isEmpty();
        assertThat(articles.byId(house.brandId(), theirs)).isEmpty();
        assertThat(articles.byReference(house.brandId(), "PUL-9")).isEmpty();
    }

    @Test
    void aProductAtAScanIsOneRoundTrip() throws Exception {
        long id = fixtures.product(house, "ONE", 1234);
        articles.byId(house.brandId(), id);

        var counted = RoundTrips.of(() -> articles.byId(house.brandId(), id));

        assertThat(counted.result()).map(Article::priceMinor).contains(1234L);
        assertThat(counted.count()).isEqualTo(1);
    }

    @Test
    void manyReferencesAreOneRead() {
        assertThat(articles.byReferences(house.brandId(), List.of("PUL-1", "ROB-2", "NONE")))
                .extracting(Article::reference)
                .containsExactlyInAnyOrder("PUL-1", "ROB-2");
    }

    private List<String> found(String text) {
        return articles.search(house.brandId(), text, 10).stream()
                .map(Article::reference)
                .toList();
    }

    private void describe(long product, String searchKey) {
        sql.update("update product set search_key = ? where id = ?", searchKey, product);
    }
}
