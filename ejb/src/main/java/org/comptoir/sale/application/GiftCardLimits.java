package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.InstrumentSettings;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;

/** What a gift card may be sold for (F071, AT-43). */
@ApplicationScoped
public class GiftCardLimits {

    private Settings settings;
    private Stores stores;

    protected GiftCardLimits() {}

    @Inject
    public GiftCardLimits(Settings settings, Stores stores) {
        this.settings = settings;
        this.stores = stores;
    }

    /** Refuses {@code gift-card.amount} for nothing and {@code gift-card.above-maximum}. */
    public void check(Caller caller, long amountMinor) {
        if (amountMinor <= 0) {
            throw new Refused(Reason.of("gift-card.amount"));
        }
        long maximum = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.GIFT_CARD_MAXIMUM);
        if (amountMinor > maximum) {
            String currency = stores.brand(caller.brandId()).currency();
            throw new Refused(Reason.of("gift-card.above-maximum", new Money(maximum, currency)));
        }
    }

    /** Last day of a card sold on that day, inclusive (D-21). */
    public java.time.LocalDate expiry(Caller caller, java.time.LocalDate sold) {
        return sold.plusDays(settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.GIFT_CARD_DAYS));
    }

    /** Last day of a credit note issued on that day, inclusive; null for no end. */
    public java.time.LocalDate creditNoteExpiry(Caller caller, java.time.LocalDate issued) {
        long days = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.CREDIT_NOTE_DAYS);
        return days == 0 ? null : issued.plusDays(days);
    }
}
