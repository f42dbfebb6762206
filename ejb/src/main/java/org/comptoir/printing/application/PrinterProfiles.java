package org.comptoir.printing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.device.escpos.PrinterProfile;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** Which paper and abilities the printers of a store have, from the settings. */
@ApplicationScoped
public class PrinterProfiles {

    private Stores stores;
    private Settings settings;

    protected PrinterProfiles() {}

    @Inject
    public PrinterProfiles(Stores stores, Settings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /** The profile of a till's printer; refuses {@code print.profile-unknown} for a setting that names none. */
    public PrinterProfile of(TillInfo till) {
        long brandId = stores.store(till.storeId()).brand().id();
        String name = settings.text(brandId, till.storeId(), PrintingSettings.PROFILE);
        try {
            return PrinterProfile.named(name);
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.of("print.profile-unknown", name), e);
        }
    }
}
