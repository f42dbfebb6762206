package org.comptoir.loyalty.points.infrastructure;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every hour for brands whose day has begun; each night is done by the one node that claims it. */
@Singleton
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PointsTimer {

    private PointsNights nights;

    protected PointsTimer() {}

    @Inject
    public PointsTimer(PointsNights nights) {
        this.nights = nights;
    }

    /** Looks once. */
    @Schedule(hour = "*", minute = "7", persistent = false)
    public void tick() {
        nights.endAll();
    }
}
