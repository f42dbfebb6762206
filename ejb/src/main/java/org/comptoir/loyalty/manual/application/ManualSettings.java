package org.comptoir.loyalty.manual.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** The most that each level may take off by hand, in basis points of the price before reductions. */
@ApplicationScoped
public class ManualSettings implements SettingSource {

    private static final List<SettingKey> CAPS = List.of(
            new SettingKey("manual-discount.cap-bp-level-1", "0"),
            new SettingKey("manual-discount.cap-bp-level-2", "500"),
            new SettingKey("manual-discount.cap-bp-level-3", "1000"),
            new SettingKey("manual-discount.cap-bp-level-4", "2000"),
            new SettingKey("manual-discount.cap-bp-level-5", "10000"));

    @Override
    public List<SettingKey> settings() {
        return CAPS;
    }

    /** The cap of a level, 1 to 5. */
    static SettingKey capOf(int level) {
        return CAPS.get(Math.min(Math.max(level, 1), CAPS.size()) - 1);
    }
}
