package org.comptoir.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.pricing.domain.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slice of {@code bench/random-baskets}. */
class RandomBasketsTest {

    private static final int BASKETS = 700;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 4_711})
    void everyLawHoldsForEveryBasketUnderAllRules(long seed) {
        RandomBaskets run = new RandomBaskets(InstalledRules.all());

        run.tryAll(BASKETS, seed);

        assertThat(run.effects())
                .containsKeys("permanent-rate DISCOUNT", "voucher VOUCHER", "points POINTS", "promotion DISCOUNT");
    }

    @Test
    void theSameSeedThrowsTheSameBaskets() {
        Round one = Round.thrown(new Dice(5), 9, FactMakers.ALL);
        Round other = Round.thrown(new Dice(5), 9, FactMakers.ALL);

        assertThat(one.items()).isEqualTo(other.items());
        assertThat(one.facts()).hasSameSizeAs(other.facts());
    }

    @Test
    void aRuleThatTakesTooMuchIsFound() {
        List<Rule> greedy = List.of(new GreedyRule());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new RandomBaskets(greedy).tryAll(BASKETS, 1)))
                .isInstanceOf(AssertionError.class);
    }
}
