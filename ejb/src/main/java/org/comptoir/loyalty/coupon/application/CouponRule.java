package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.LaidCoupon;
import org.comptoir.loyalty.coupon.domain.StoppedCoupon;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/**
 * Coupons lower what other discounts left of the eligible articles, spread over them by largest remainder (F067). Where a
 * sale may have several, they work in the order of their programmes.
 */
@ApplicationScoped
public class CouponRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "coupon";

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
        if (work.lines().isEmpty()) {
            return;
        }
        work.facts().all(LaidCoupon.class).stream()
                .sorted(Comparator.comparing(laid -> laid.coupon().programmeId()))
                .forEach(laid -> use(work, laid));
        work.facts()
                .all(StoppedCoupon.class)
                .forEach(stopped -> work.notApplied(Reason.of("coupon.stopped", stopped.code()), null));
    }

    private static void use(Work work, LaidCoupon laid) {
        Coupon coupon = laid.coupon();
        Optional<LaidCoupon.Obstacle> obstacle =
                laid.obstacle(work.now()).or(() -> laid.shortfall(work.lines(), work.currency()));
        if (obstacle.isPresent()) {
            work.notApplied(
                    coupon.programmeVersionId(),
                    obstacle.get().why(),
                    obstacle.get().unlock());
            return;
        }
        String code = coupon.terms().registeredCode();
        List<Work.State> eligible = work.reducible(coupon.programmeVersionId()).stream()
                .filter(line -> coupon.means(line.item()))
                .toList();
        long left = eligible.stream().mapToLong(Work.State::netMinor).sum();
        Work.Source source =
                new Work.Source(coupon.programmeVersionId(), null, Reason.of("coupon.applied", code, coupon.name()));
        if (work.spread(coupon.terms().reductionOf(left), eligible, source) == 0) {
            work.notApplied(coupon.programmeVersionId(), Reason.of("coupon.nothing-to-reduce", code), null);
        }
    }
}
