package org.comptoir.shared.application;

import java.time.Instant;

/** Business time as it can be moved for tests; rules only ever see the injected {@code Clock}. */
public interface BusinessClock {

    /** True when the server was started with {@code -Dcomptoir.test-clock=true}. */
    boolean isMovable();

    /** Sets business time of all nodes; the caller has checked {@link #isMovable()}. */
    void moveTo(Instant instant);
}
