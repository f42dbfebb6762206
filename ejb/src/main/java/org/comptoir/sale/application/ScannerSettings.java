package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** How a page tells a scanner that types like a keyboard from a person. */
@ApplicationScoped
public class ScannerSettings implements SettingSource {

    /** Characters of one code are at most this many milliseconds apart. */
    public static final SettingKey GAP_MILLIS = new SettingKey("scanner.gap-millis", "100");

    /** The shortest code. */
    public static final SettingKey LEAST_LENGTH = new SettingKey("scanner.least-length", "4");

    /** What the scanner sends before each code; empty for nothing. With one, nothing else is taken for a code. */
    public static final SettingKey PREFIX = new SettingKey("scanner.prefix", "");

    /** What ends a code: {@code ENTER}, {@code TAB}, {@code BOTH} (either) or {@code NONE} (the pause after it). */
    public static final SettingKey SUFFIX = new SettingKey("scanner.suffix", "BOTH");

    @Override
    public List<SettingKey> settings() {
        return List.of(GAP_MILLIS, LEAST_LENGTH, PREFIX, SUFFIX);
    }
}
