package org.comptoir.sale.application;

import java.util.Optional;
import org.comptoir.access.domain.Caller;

/** Who works a till. */
public interface TillSellers {

    /** The seller who opened the till's session, as caller by a device at that till; empty for a closed till. */
    Optional<Caller> opener(long tillId);
}
