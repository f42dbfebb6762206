package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** How a store gives money back. */
@ApplicationScoped
public class ReturnSettings implements SettingSource {

    /** Which tender gets its money back first: {@code INSTRUMENTS_FIRST, FIRST_FIRST, LAST_FIRST} or {@code PRO_RATA}. */
    public static final SettingKey REFUND_ORDER = new SettingKey("return.refund-order", "INSTRUMENTS_FIRST");

    /**
     * What becomes of value used that exceeds the refund (AT-65): {@code DEBT}, which the customer's next refunds and
     * issues pay off, or {@code FORGIVE}. An anonymous customer is always forgiven.
     */
    public static final SettingKey USED_VOUCHER = new SettingKey("return.used-voucher", "DEBT");

    @Override
    public List<SettingKey> settings() {
        return List.of(REFUND_ORDER, USED_VOUCHER);
    }
}
