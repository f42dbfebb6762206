package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.application.ScannerSettings;
import org.comptoir.store.application.Settings;
import org.comptoir.store.domain.SettingKey;
import org.comptoir.web.shared.CurrentCaller;

/** How this store's scanners type, for the page's scan router. */
@Named
@RequestScoped
public class ScannerProfile {

    private CurrentCaller currentCaller;
    private Settings settings;

    protected ScannerProfile() {}

    @Inject
    public ScannerProfile(CurrentCaller currentCaller, Settings settings) {
        this.currentCaller = currentCaller;
        this.settings = settings;
    }

    /** The longest pause within a code, in milliseconds. */
    public long getGap() {
        return number(ScannerSettings.GAP_MILLIS);
    }

    /** The shortest code. */
    public long getLeast() {
        return number(ScannerSettings.LEAST_LENGTH);
    }

    /** What comes before a code. */
    public String getPrefix() {
        Caller caller = currentCaller.get();
        return settings.text(caller.brandId(), caller.storeId(), ScannerSettings.PREFIX);
    }

    /** What ends a code. */
    public String getSuffix() {
        Caller caller = currentCaller.get();
        return settings.text(caller.brandId(), caller.storeId(), ScannerSettings.SUFFIX);
    }

    private long number(SettingKey key) {
        Caller caller = currentCaller.get();
        return settings.number(caller.brandId(), caller.storeId(), key);
    }
}
