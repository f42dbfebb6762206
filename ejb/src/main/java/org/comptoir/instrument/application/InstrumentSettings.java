package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** Settings of gift cards and credit notes (F071). */
@ApplicationScoped
public class InstrumentSettings implements SettingSource {

    /** The most a gift card may be sold for, in minor units. */
    public static final SettingKey GIFT_CARD_MAXIMUM = new SettingKey("gift-card.maximum-minor", "50000");

    /** Last valid day of a gift card: day of sale plus this many days. */
    public static final SettingKey GIFT_CARD_DAYS = new SettingKey("gift-card.validity-days", "365");

    /** Last valid day of a credit note: day of issue plus this many days; 0 for no end. */
    public static final SettingKey CREDIT_NOTE_DAYS = new SettingKey("credit-note.validity-days", "365");

    /** Days a voucher stays usable at least when a return opens it again after its end (AT-73). */
    public static final SettingKey VOUCHER_GRACE_DAYS = new SettingKey("voucher.grace-days", "30");

    @Override
    public List<SettingKey> settings() {
        return List.of(GIFT_CARD_MAXIMUM, GIFT_CARD_DAYS, CREDIT_NOTE_DAYS, VOUCHER_GRACE_DAYS);
    }
}
