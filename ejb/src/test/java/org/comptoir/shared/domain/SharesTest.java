package org.comptoir.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts that add up, for small amounts and for those whose products do not fit a long. */
class SharesTest {

    private static final Random RANDOM = new Random(20_260_302);

    @Test
    void oddCentsGoToTheLargestRemaindersAndAmongEqualsToTheEarlier() {
        assertThat(Shares.byWeight(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Shares.byWeight(10, List.of(3L, 3L, 1L))).containsExactly(4L, 4L, 2L);
        assertThat(Shares.byWeight(5, List.of(0L, 0L))).containsExactly(0L, 0L);
    }

    @Test
    void everyPartIsItsExactShareRoundedDownOrUpAndTheyAddUp() {
        for (int i = 0; i < 20_000; i++) {
            List<Long> weights = new ArrayList<>();
            int parts = 1 + RANDOM.nextInt(6);
            for (int part = 0; part < parts; part++) {
                weights.add(upTo(Long.MAX_VALUE / 8));
            }
            long amount = upTo(Long.MAX_VALUE);

            List<Long> shares = Shares.byWeight(amount, weights);

            BigInteger total = sum(weights);
            assertThat(sum(shares)).isEqualTo(total.signum() == 0 ? BigInteger.ZERO : BigInteger.valueOf(amount));
            for (int part = 0; part < parts && total.signum() > 0; part++) {
                BigInteger exact = BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weights.get(part)))
                        .divide(total);
                assertThat(shares.get(part)).isBetween(exact.longValueExact(), exact.longValueExact() + 1);
            }
        }
    }

    /** Of any magnitude, not only large. */
    private static long upTo(long most) {
        return Math.min(most, RANDOM.nextLong() >>> (1 + RANDOM.nextInt(63)));
    }

    private static BigInteger sum(List<Long> amounts) {
        return amounts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
