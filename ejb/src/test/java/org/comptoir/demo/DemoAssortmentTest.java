package org.comptoir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.demo.domain.DemoAssortment;
import org.comptoir.demo.domain.DemoPerson;
import org.comptoir.shared.domain.CheckDigit;
import org.junit.jupiter.api.Test;

class DemoAssortmentTest {

    @Test
    void fiveHundredArticlesHaveTheirOwnNamesReferencesAndBarcodes() {
        List<DemoAssortment.Article> articles = DemoAssortment.articles();

        assertThat(articles).hasSize(500);
        assertThat(articles).extracting(DemoAssortment.Article::reference).doesNotHaveDuplicates();
        assertThat(articles)
                .extracting(DemoAssortment.Article::barcode)
                .doesNotHaveDuplicates()
                .allMatch(CheckDigit::isEan13);
        assertThat(articles).extracting(DemoAssortment.Article::description).doesNotHaveDuplicates();
        assertThat(articles)
                .allSatisfy(article -> assertThat(article.priceMinor()).isBetween(200L, 30_000L));
    }

    @Test
    void threeHundredCustomersHaveTheirOwnAddressesNumbersAndCards() {
        List<DemoPerson> people = DemoPerson.people(300);

        assertThat(people)
                .extracting(DemoPerson::email)
                .filteredOn(email -> email != null)
                .doesNotHaveDuplicates();
        assertThat(people)
                .extracting(DemoPerson::cardNumber)
                .filteredOn(card -> card != null)
                .hasSize(100)
                .allMatch(CheckDigit::isEan13);
        assertThat(people).extracting(DemoPerson::birthMonth).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(people)
                .filteredOn(person -> person.birthDay() == 29 && person.birthMonth() == 2)
                .isNotEmpty();
    }
}
