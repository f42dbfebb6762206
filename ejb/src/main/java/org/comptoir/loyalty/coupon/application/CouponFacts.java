package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.loyalty.coupon.domain.OpenCoupon;
import org.comptoir.loyalty.coupon.domain.StoppedCoupon;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/** The coupons of the basket with their uses, read in the caller's round trip, and those that nobody laid on it. */
@ApplicationScoped
public class CouponFacts implements FactSource {

    private Coupons coupons;
    private CouponBook book;

    protected CouponFacts() {}

    @Inject
    public CouponFacts(Coupons coupons, CouponBook book) {
        this.coupons = coupons;
        this.book = book;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Claim> claims = ask.claims(CouponClaims.KIND);
        if (claims.isEmpty()) {
            return () -> open(ask, List.of());
        }
        List<Long> ids = claims.stream().map(Claim::id).toList();
        SqlBundle.Answer<CouponUses> uses = book.uses(bundle, ids, ask.customerId());
        return () -> {
            List<Object> facts = new ArrayList<>(open(ask, ids));
            Map<Long, CouponUses> byId =
                    uses.rows().stream().collect(Collectors.toMap(CouponUses::programmeId, Function.identity()));
            for (Claim claim : claims) {
                CouponUses used = byId.getOrDefault(claim.id(), CouponUses.none(claim.id()));
                facts.add(laid(ask, claim, used));
            }
            return facts;
        };
    }

    private Object laid(Ask ask, Claim claim, CouponUses uses) {
        Coupons.Place place = new Coupons.Place(ask.brandId(), ask.storeId(), ask.customerId());
        Optional<Coupon> coupon = coupons.inForce(ask.brandId(), claim.id());
        return coupon.isPresent()
                ? coupons.laid(coupon.get(), uses, place)
                : new StoppedCoupon(String.valueOf(claim.text()));
    }

    private List<Object> open(Ask ask, List<Long> laid) {
        List<Coupon> all = coupons.inForce(ask.brandId());
        if (all.isEmpty()) {
            return List.of();
        }
        String store = coupons.storeCode(ask.storeId());
        return all.stream()
                .filter(coupon -> !laid.contains(coupon.programmeId()))
                .map(coupon -> open(coupon, store, ask.now()))
                .toList();
    }

    /** Named by its name: its code is for those who have it. */
    private static Object open(Coupon coupon, String store, LocalDateTime now) {
        Reason why = null;
        if (!coupon.terms().isValidIn(store)) {
            why = Reason.of(
                    "coupon.other-store",
                    coupon.name(),
                    String.join(", ", coupon.terms().stores()));
        } else if (coupon.window().isAhead(now)) {
            LocalDateTime from = coupon.window().from();
            why = Reason.of("coupon.not-yet", coupon.name(), from.toLocalDate(), from.toLocalTime());
        } else if (coupon.window().isOver(now)) {
            LocalDateTime last = coupon.window().end().minusMinutes(1);
            why = Reason.of("coupon.over", coupon.name(), last.toLocalDate(), last.toLocalTime());
        }
        return why == null
                ? new OpenCoupon(coupon.programmeVersionId(), coupon.name())
                : new Elsewhere(OpenCouponRule.CODE, coupon.programmeVersionId(), why);
    }
}
