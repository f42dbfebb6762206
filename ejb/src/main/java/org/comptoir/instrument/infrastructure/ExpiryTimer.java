package org.comptoir.instrument.infrastructure;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.instrument.application.ExpireNightly;

/** Looks every hour for brands whose day has begun; each night is done by the one node that claims it. */
@Singleton
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryTimer {

    private ExpireNightly nightly;

    protected ExpiryTimer() {}

    @Inject
    public ExpiryTimer(ExpireNightly nightly) {
        this.nightly = nightly;
    }

    /** Looks once. */
    @Schedule(hour = "*", minute = "37", persistent = false)
    public void tick() {
        nightly.expireAll();
    }
}
