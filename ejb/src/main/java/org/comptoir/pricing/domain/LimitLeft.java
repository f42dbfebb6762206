package org.comptoir.pricing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * What a limited programme in force may still give: a fact for pricing. Programmes without a limit have none.
 *
 * @param name of the programme, as the customer is told of it
 * @param uses sales that it lowered and that did not come back whole
 * @param takenMinor what it took off, less what returns gave back
 */
public record LimitLeft(
        long programmeId, long programmeVersionId, String name, Limit limit, long uses, long takenMinor) {

    /** Code of the reason when it was used as often as it may. */
    public static final String USES_USED = "programme.uses-used";

    /** Code of the reason when its budget does not do for the sale. */
    public static final String BUDGET_USED = "programme.budget-used";

    /** Of several the first to stand back: who has nothing left, then by the programme's id, never by its place. */
    static final Comparator<LimitLeft> FIRST =
            Comparator.comparing(LimitLeft::isUsedUp).reversed().thenComparing(LimitLeft::programmeId);

    /** Sales that it may still be used in, never negative. */
    public long usesLeft() {
        return Math.max(0, limit.mostUses() - uses);
    }

    /** What it may still take off, never negative. */
    public long minorLeft() {
        return Math.max(0, limit.mostMinor() - takenMinor);
    }

    /** What it takes off by these effects of a sale. */
    public long takenBy(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.kind().lowersPrice())
                .filter(effect -> Objects.equals(effect.programmeVersionId(), programmeVersionId))
                .mapToLong(Effect::amount)
                .sum();
    }

    /** True when it can lower no price any more. */
    boolean isUsedUp() {
        return usesLeft() == 0 || minorLeft() == 0;
    }

    /** True when the effects take more than is left; there is no part of a reduction. */
    boolean isExceededBy(List<Effect> effects) {
        long taken = takenBy(effects);
        return taken > 0 && (usesLeft() == 0 || taken > minorLeft());
    }

    /** True for a reason that a limit gave. */
    public static boolean isWhy(Reason why) {
        return USES_USED.equals(why.code()) || BUDGET_USED.equals(why.code());
    }

    /** Why it is left out. */
    Reason why(String currency) {
        return usesLeft() == 0
                ? Reason.of(USES_USED, name)
                : Reason.of(BUDGET_USED, name, new Money(minorLeft(), currency));
    }
}
