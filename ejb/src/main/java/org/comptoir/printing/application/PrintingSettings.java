package org.comptoir.printing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** Settings of printing. */
@ApplicationScoped
public class PrintingSettings implements SettingSource {

    /** Width and abilities of a store's printers: WIDE_48, EPSON_42 or NARROW_32. */
    public static final SettingKey PROFILE = new SettingKey("printing.profile", "WIDE_48");

    @Override
    public List<SettingKey> settings() {
        return List.of(PROFILE);
    }
}
