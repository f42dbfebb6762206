package org.comptoir.property;

import java.util.List;
import java.util.Random;

/** A seeded generator: the same seed gives the same baskets and commands on every machine. */
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the least to the most, both inclusive. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True once in so many throws. */
    public boolean oneIn(int throwsOf) {
        return random.nextInt(throwsOf) == 0;
    }

    public <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The values in another order. */
    public <T> List<T> shuffled(List<T> values) {
        List<T> copy = new java.util.ArrayList<>(values);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }

    /** Prices as they occur: free, some cents, usual, and now and then far too high. */
    public long price() {
        return switch (below(12)) {
            case 0 -> 0;
            case 1 -> between(1, 9);
            case 2 -> between(10_000, 9_999_999);
            case 3 -> between(1, 200) * 100L;
            case 4 -> between(1, 200) * 100L - 1;
            default -> between(10, 20_000);
        };
    }

    /** A seed of its own for a part of the work. */
    public long seed() {
        return random.nextLong();
    }
}
