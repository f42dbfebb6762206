package org.comptoir.printing.application;

import org.comptoir.store.domain.SettingKey;

/** Settings of printing. */
public final class PrintingSettings {

    /** Width and abilities of a store's printers: WIDE_48, EPSON_42 or NARROW_32. */
    public static final SettingKey PROFILE = new SettingKey("printing.profile", "WIDE_48");

    private PrintingSettings() {}
}
