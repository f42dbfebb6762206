package org.comptoir.ledger.infrastructure;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comptoir.ledger.application.CheckNightly;

/** Wakes every hour from three o'clock on: a node that was down at night catches the day's check up. */
@Singleton
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyCheckTimer {

    private CheckNightly nightly;
    private Clock clock;

    protected NightlyCheckTimer() {}

    @Inject
    public NightlyCheckTimer(CheckNightly nightly, Clock clock) {
        this.nightly = nightly;
        this.clock = clock;
    }

    /** Looks once. */
    @Schedule(hour = "3-23", minute = "17", persistent = false)
    public void tick() {
        nightly.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
