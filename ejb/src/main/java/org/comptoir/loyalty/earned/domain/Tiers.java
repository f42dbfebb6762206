package org.comptoir.loyalty.earned.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The tiers of a programme: only the highest one that is reached gives, and it gives once (AT-51). */
public record Tiers(List<Tier> ascending) {

    private static final int WHOLE = 10_000;

    public Tiers {
        ascending = ascending.stream()
                .sorted(Comparator.comparingLong(Tier::leastMinor))
                .toList();
    }

    /** The highest tier that an amount reaches. */
    public Optional<Tier> reached(long amountMinor) {
        return ascending.stream()
                .filter(tier -> tier.leastMinor() <= amountMinor)
                .reduce((lower, higher) -> higher);
    }

    /** The lowest tier that an amount does not reach yet. */
    public Optional<Tier> next(long amountMinor) {
        return ascending.stream()
                .filter(tier -> tier.leastMinor() > amountMinor)
                .findFirst();
    }

    /**
     * Refuses {@code earned.terms} for none, a value out of range or two of one bound, and {@code earned.tiers-fall}
     * when a customer would get less for buying more.
     */
    public void check() {
        if (ascending.isEmpty() || ascending.stream().anyMatch(Tiers::isSenseless)) {
            throw new Refused(Reason.of("earned.terms"));
        }
        for (int i = 1; i < ascending.size(); i++) {
            Tier lower = ascending.get(i - 1);
            Tier higher = ascending.get(i);
            long bound = higher.leastMinor();
            if (lower.leastMinor() == bound) {
                throw new Refused(Reason.of("earned.terms"));
            }
            if (higher.rewards(bound) < lower.rewards(bound - 1)) {
                throw new Refused(Reason.of("earned.tiers-fall", i + 1));
            }
        }
    }

    private static boolean isSenseless(Tier tier) {
        return tier.reward() == null
                || tier.fromMinor() < 0
                || tier.value() <= 0
                || tier.reward() == Tier.Reward.PERCENT && tier.value() > WHOLE;
    }
}
