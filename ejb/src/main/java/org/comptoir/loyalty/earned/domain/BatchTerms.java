package org.comptoir.loyalty.earned.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What a batch of vouchers gives, and to whom (F084, F085).
 *
 * @param threshold least turnover, net of returns, and least number of visits in the period
 * @param reward what the value means: an amount for each customer or a rate of the turnover
 * @param value minor units, or basis points
 * @param validity from the day of the issue
 */
public record BatchTerms(Threshold threshold, Tier.Reward reward, long value, Validity validity) {

    public BatchTerms {
        threshold = threshold == null ? Threshold.NONE : threshold;
        validity = validity == null ? Validity.days(0) : validity;
    }

    /** What a customer gets for that, 0 for nothing (AT-52). */
    public long amountFor(Counted counted) {
        return threshold.reached(counted) ? tier().rewards(counted.turnoverMinor()) : 0;
    }

    /** Why a customer gets nothing; empty when there is something. */
    public Optional<Reason> refusal(Counted counted, String currency) {
        Counted missing = threshold.missing(counted);
        if (missing.turnoverMinor() > 0) {
            return Optional.of(Reason.of(
                    "earned.batch-turnover",
                    new Money(counted.turnoverMinor(), currency),
                    new Money(threshold.turnoverMinor(), currency)));
        }
        if (missing.visits() > 0) {
            return Optional.of(Reason.of("earned.batch-visits", counted.visits(), threshold.visits()));
        }
        return amountFor(counted) == 0
                ? Optional.of(Reason.of("earned.batch-nothing", new Money(counted.turnoverMinor(), currency)))
                : Optional.empty();
    }

    /** Refuses {@code earned.terms}; {@code earned.period-over} when nobody could use the vouchers any more. */
    public void check(LocalDate today) {
        if (threshold.turnoverMinor() < 0 || threshold.visits() < 0 || validity.senseless()) {
            throw new Refused(Reason.of("earned.terms"));
        }
        if (validity.over(today)) {
            throw new Refused(Reason.of("earned.period-over", validity.until()));
        }
        new Tiers(java.util.List.of(tier())).check();
    }

    private Tier tier() {
        return new Tier(0, false, reward, value);
    }
}
