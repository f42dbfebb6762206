package org.comptoir.store.application;

import java.util.List;
import org.comptoir.store.domain.SettingKey;

/** A feature's settings, so that a screen can show them all and nobody sets a name that nothing reads. */
public interface SettingSource {

    /** The keys the feature reads. */
    List<SettingKey> settings();
}
