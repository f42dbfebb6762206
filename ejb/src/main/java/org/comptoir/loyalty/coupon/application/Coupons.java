package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.loyalty.coupon.domain.LaidCoupon;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Window;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;

/** Coupons in force, from the snapshot of programmes. */
@ApplicationScoped
public class Coupons {

    private Programmes programmes;
    private Settings settings;
    private Stores stores;
    private final Map<Long, Coupon> read = new ConcurrentHashMap<>();

    protected Coupons() {}

    @Inject
    public Coupons(Programmes programmes, Settings settings, Stores stores) {
        this.programmes = programmes;
        this.settings = settings;
        this.stores = stores;
    }

    /** Where a basket stands and whose it is. */
    public record Place(long brandId, long storeId, Long customerId) {}

    /** The coupons of a brand whose programmes are in force, whatever their days and stores. */
    public List<Coupon> inForce(long brandId) {
        return programmes.inForce(brandId, CouponTerms.KIND).stream()
                .map(this::coupon)
                .toList();
    }

    /** The coupon of a programme that is in force. */
    public Optional<Coupon> inForce(long brandId, long programmeId) {
        return programmes.inForce(brandId, CouponTerms.KIND).stream()
                .filter(version -> version.programmeId() == programmeId)
                .findFirst()
                .map(this::coupon);
    }

    /** The coupon as a version says it, also when it is not in force any more. */
    public Coupon ofVersion(long versionId) {
        return coupon(programmes.version(versionId));
    }

    /** A coupon on a basket, with the policy and store of that place. */
    public LaidCoupon laid(Coupon coupon, CouponUses uses, Place place) {
        CouponTerms.Anonymous own = coupon.terms().anonymous();
        CouponTerms.Anonymous policy = own == null ? setting(place) : own;
        return new LaidCoupon(coupon, uses, storeCode(place.storeId()), place.customerId(), policy);
    }

    /** How many coupons one sale may have there. */
    public long perSale(Place place) {
        return settings.number(place.brandId(), place.storeId(), CouponSettings.PER_SALE);
    }

    String storeCode(long storeId) {
        return stores.store(storeId).code();
    }

    private CouponTerms.Anonymous setting(Place place) {
        String text = settings.text(place.brandId(), place.storeId(), CouponSettings.ANONYMOUS);
        return CouponTerms.Anonymous.ALLOW_ONCE_PER_TICKET.name().equals(text)
                ? CouponTerms.Anonymous.ALLOW_ONCE_PER_TICKET
                : CouponTerms.Anonymous.REFUSE;
    }

    /** A version never changes, so it is read once; its name may have changed since. */
    private Coupon coupon(ProgrammeVersion version) {
        Coupon known = read.computeIfAbsent(version.id(), id -> made(version));
        return known.name().equals(version.name()) ? known : made(version);
    }

    private Coupon made(ProgrammeVersion version) {
        CouponTerms terms = programmes.params(version, CouponTerms.class);
        return new Coupon(
                version.programmeId(),
                version.id(),
                version.name(),
                terms,
                Selection.parse(terms.articles()),
                Window.of(terms.from(), terms.to()));
    }
}
