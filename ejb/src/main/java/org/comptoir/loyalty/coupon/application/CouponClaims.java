package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.loyalty.coupon.domain.LaidCoupon;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Coupons laid on the basket by their code (F068): the claim's id is the programme, its text the code. A minimum is
 * checked here against the undiscounted prices, so that what can never reach it is refused at once, and at each pricing
 * against what other reductions left.
 */
@ApplicationScoped
public class CouponClaims implements ClaimKind {

    /** Name of this kind of claim. */
    public static final String KIND = "coupon";

    private Coupons coupons;
    private CouponBook book;
    private CodeRegistry codes;
    private Sql sql;

    protected CouponClaims() {}

    @Inject
    public CouponClaims(Coupons coupons, CouponBook book, CodeRegistry codes, Sql sql) {
        this.coupons = coupons;
        this.book = book;
        this.codes = codes;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Refuses {@code coupon.unknown}, {@code coupon.per-sale} and what {@link LaidCoupon} says is in its way. */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        long programmeId = wanted.id() == 0 && wanted.text() != null
                ? byCode(caller.brandId(), wanted.text()).orElseThrow(() -> unknown(wanted.text()))
                : wanted.id();
        Coupon coupon = coupons.inForce(caller.brandId(), programmeId).orElseThrow(() -> unknown(wanted.text()));
        Coupons.Place place = new Coupons.Place(counter.brandId(), counter.storeId(), counter.customerId());
        long others = counter.claims(KIND).stream()
                .filter(claim -> claim.id() != programmeId)
                .count();
        long most = coupons.perSale(place);
        if (others >= most) {
            throw new Refused(Reason.of("coupon.per-sale", most));
        }
        LaidCoupon laid = coupons.laid(coupon, uses(programmeId, counter.customerId()), place);
        List<Work.State> lines = counter.items().stream()
                .map(item -> new Work.State(item, item.listMinor()))
                .toList();
        laid.obstacle(counter.now())
                .or(() -> laid.shortfall(lines, counter.currency()))
                .ifPresent(obstacle -> {
                    throw new Refused(obstacle.why());
                });
        return Laid.of(new Claim(KIND, programmeId, null, null, coupon.terms().registeredCode()));
    }

    @Override
    public Optional<Claim> scanned(Caller caller, CodeRegistry.Target target) {
        return Optional.of(target)
                .filter(found -> found.kind().equals(CouponProgramme.CODES))
                .map(found -> Claim.on(KIND, found.id()));
    }

    /** The same code in other letters: people type coupons as they like. */
    @Override
    public Optional<Claim> typed(Caller caller, Counter counter, String code) {
        return byCode(caller.brandId(), code).map(id -> Claim.on(KIND, id));
    }

    private Optional<Long> byCode(long brandId, String code) {
        return codes.find(brandId, code.strip().toUpperCase(Locale.ROOT))
                .filter(target -> target.kind().equals(CouponProgramme.CODES))
                .map(CodeRegistry.Target::id);
    }

    private CouponUses uses(long programmeId, Long customerId) {
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<CouponUses> uses = book.uses(read, List.of(programmeId), customerId);
        read.run();
        return uses.first().orElseGet(() -> CouponUses.none(programmeId));
    }

    private static Refused unknown(String code) {
        return new Refused(Reason.of("coupon.unknown", code == null ? "" : code));
    }
}
