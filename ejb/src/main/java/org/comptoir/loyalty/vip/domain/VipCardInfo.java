package org.comptoir.loyalty.vip.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/**
 * A VIP card as the till reads it.
 *
 * @param customerId its owner; of a merged record the one that replaced it
 * @param endsOn last day it can be used, inclusive (AT-05)
 * @param mobiles who is told when it is used, in international form
 */
public record VipCardInfo(long id, String number, long customerId, Rate rate, LocalDate endsOn, List<String> mobiles) {

    public VipCardInfo {
        mobiles = List.copyOf(mobiles);
    }

    /** Why it cannot be used on that day for that customer, null for an anonymous basket. */
    public Optional<Reason> refusalOn(LocalDate day, Long customer) {
        if (day.isAfter(endsOn)) {
            return Optional.of(Reason.of("vip-card.expired", endsOn));
        }
        return customer == null || customer == customerId
                ? Optional.empty()
                : Optional.of(Reason.of("vip-card.other-customer", number));
    }

    /** What ticket and panel say of it (AT-04): {@code VIPCARD - 20%}. The number is a fact for the books. */
    public Reason label() {
        return Reason.of("vip-card.applied", rate.percent(), number);
    }
}
