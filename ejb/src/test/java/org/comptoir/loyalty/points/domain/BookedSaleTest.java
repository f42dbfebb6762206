package org.comptoir.loyalty.points.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stored sale tells about its points. */
class BookedSaleTest {

    private static final PointsTerms PLAIN = PointsTerms.of(1, 1000, false, false, 0);
    private static final PointsTerms NOT_REDUCED = PointsTerms.of(1, 1000, true, false, 0);

    @Test
    void theLinesOfASaleAreRoundedTogether() {
        assertThat(sale(2, line(1999, 0), line(500, 0)).agreesWith(PLAIN)).isTrue();
        assertThat(sale(1, line(1999, 0), line(500, 0)).agreesWith(PLAIN)).isFalse();
        assertThat(sale(20, line(1999, 0), line(500, 0)).agreesWith(PLAIN)).isFalse();
    }

    @Test
    void whatIsLeftOutAndStoredValueEarnNothing() {
        assertThat(sale(1, line(1999, 0), line(500, 500)).agreesWith(PLAIN)).isTrue();
        BookedSale.Line card = new BookedSale.Line(false, "CARD", 9000, 9000, 0);
        assertThat(sale(1, line(1999, 0), card).agreesWith(PLAIN)).isTrue();
        assertThat(sale(0, line(1999, 2000)).agreesWith(PLAIN))
                .as("more than the line")
                .isFalse();
    }

    @Test
    void nobodyEarnsNothing() {
        assertThat(new BookedSale(false, 1, List.of(line(1000, 0))).agreesWith(PLAIN))
                .isFalse();
        assertThat(new BookedSale(false, 0, List.of(line(1000, 0))).agreesWith(PLAIN))
                .isTrue();
    }

    @Test
    void aReducedLineCountsOnlyWhereTheTermsLetIt() {
        BookedSale.Line reduced = new BookedSale.Line(true, "A1", 2000, 1000, 0);
        BookedSale.Line out = new BookedSale.Line(true, "A1", 2000, 1000, 1000);
        assertThat(sale(1, reduced).agreesWith(PLAIN)).isTrue();
        assertThat(sale(1, reduced).agreesWith(NOT_REDUCED)).isFalse();
        assertThat(sale(0, out).agreesWith(NOT_REDUCED)).isTrue();
    }

    @Test
    void anArticleLeftOutByItsReferenceCountsNothing() {
        assertThat(sale(1, line(1000, 0)).agreesWith(of("-A1"))).isFalse();
        assertThat(sale(0, line(1000, 1000)).agreesWith(of("-A1"))).isTrue();
        assertThat(sale(1, line(1000, 0)).agreesWith(of("B*"))).isFalse();
        assertThat(sale(1, line(1000, 0)).agreesWith(of("A*"))).isTrue();
        assertThat(sale(1, line(1000, 0)).agreesWith(of("FAM:JEAN,-A*"))).isFalse();
        assertThat(sale(1, line(1000, 0)).agreesWith(of("FAM:JEAN")))
                .as("its family is not stored")
                .isTrue();
    }

    @Test
    void hundredthsThatAreKeptCountAsEarned() {
        PointsTerms.Earning keeps =
                new PointsTerms.Earning(null, PointsTerms.Rounding.KEEP_FRACTION, null, 0, null, null);
        PointsTerms terms = new PointsTerms(1, 1000, false, false, 0, keeps, null, null, null, null);

        assertThat(new BookedSale(true, 199, List.of(line(1999, 0))).agreesWith(terms))
                .isTrue();
        assertThat(new BookedSale(true, 200, List.of(line(1999, 0))).agreesWith(terms))
                .isFalse();
    }

    private static PointsTerms of(String articles) {
        PointsTerms.Earning earning = new PointsTerms.Earning(articles, null, null, 0, null, null);
        return new PointsTerms(1, 1000, false, false, 0, earning, null, null, null, null);
    }

    private static BookedSale sale(long earned, BookedSale.Line... lines) {
        return new BookedSale(true, earned * Carry.OF_A_POINT, List.of(lines));
    }

    private static BookedSale.Line line(long netMinor, long excludedMinor) {
        return new BookedSale.Line(true, "A1", netMinor, netMinor, excludedMinor);
    }
}
