package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.comptoir.loyalty.coupon.domain.OpenCoupon;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/** Says of each coupon in force that was not laid on the basket that its code would do it; a rule of its own, so that a
 * screen can tell that from a coupon which was laid in vain. */
@ApplicationScoped
public class OpenCouponRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "coupon-open";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.COUPON;
    }

    @Override
    public void apply(Work work) {
        if (!work.lines().isEmpty()) {
            work.facts()
                    .all(OpenCoupon.class)
                    .forEach(open -> work.notApplied(
                            open.programmeVersionId(),
                            Reason.of("coupon.not-laid", open.name()),
                            Reason.of("coupon.give-code", open.name())));
        }
    }
}
