package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.pricing.domain.Effect;

/** Counts a coupon's use with the sale; all units returned release it, some do not (AT-32). */
@ApplicationScoped
public class CouponBooker implements EffectBooker {

    private Coupons coupons;
    private CouponBook book;

    protected CouponBooker() {}

    @Inject
    public CouponBooker(Coupons coupons, CouponBook book) {
        this.coupons = coupons;
        this.book = book;
    }

    @Override
    public String rule() {
        return CouponRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        for (long version : versions(effects)) {
            Coupon coupon = coupons.ofVersion(version);
            CouponTerms terms = coupon.terms();
            CouponBook.Use use = new CouponBook.Use(
                    coupon.programmeId(),
                    version,
                    plan.context().saleId(),
                    plan.customerId(),
                    new CouponBook.Limits(terms.registeredCode(), terms.usesInAll(), terms.usesPerCustomer()));
            plan.writeLast(bundle -> book.use(bundle, use));
        }
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        if (reversal.whole()) {
            for (long version : versions(reversal.effects())) {
                long programme = coupons.ofVersion(version).programmeId();
                plan.writeLast(bundle -> book.release(
                        bundle, programme, reversal.saleId(), plan.context().saleId()));
            }
        }
    }

    /** In the order of programmes, as every booking locks their counters. */
    private List<Long> versions(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.COUPON)
                .map(Effect::programmeVersionId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(java.util.Comparator.comparing(
                        version -> coupons.ofVersion(version).programmeId()))
                .toList();
    }
}
