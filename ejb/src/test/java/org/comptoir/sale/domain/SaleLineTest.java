package org.comptoir.sale.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.pricing.domain.Item;
import org.junit.jupiter.api.Test;

class SaleLineTest {

    @Test
    void whatIsKeptBackOfAReturnedLineIsKeptBackOfItsPrepaidPartLast() {
        assertThat(kept(300).prepaidMinor()).isEqualTo(-700);
        assertThat(kept(300).taxableMinor()).isZero();
        assertThat(kept(100).taxableMinor()).isEqualTo(-100);
    }

    @Test
    void aReturnedLineThatPaysNothingBackHasNoVat() {
        assertThat(kept(1_000).prepaidMinor()).isZero();
        assertThat(kept(1_000).taxableMinor()).isZero();
    }

    /** A line of 10.00 that comes back, of which 8.00 had been taxed before, less what is kept. */
    private static SaleLine kept(long keptMinor) {
        SaleLine line = new SaleLine(
                1,
                1,
                Item.Kind.ARTICLE,
                1L,
                null,
                "R1",
                "Article",
                null,
                -1,
                1_000,
                1_000,
                -1_000,
                0,
                -1_000,
                2_000,
                -33,
                null,
                0,
                -800);
        return line.withDiscount(-keptMinor);
    }
}
