package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** Settings of coupons. */
@ApplicationScoped
public class CouponSettings implements SettingSource {

    /** How many coupons one sale may have. */
    public static final SettingKey PER_SALE = new SettingKey("coupon.per-sale", "1");

    /** What a coupon with a limit per customer does without one: REFUSE or ALLOW_ONCE_PER_TICKET (D-22). */
    public static final SettingKey ANONYMOUS = new SettingKey("coupon.anonymous", "REFUSE");

    @Override
    public List<SettingKey> settings() {
        return List.of(PER_SALE, ANONYMOUS);
    }
}
