package org.comptoir.printing.infrastructure;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The safety net under the wakings: every ten seconds each node looks for printers with something to do. */
@Singleton
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintTimer {

    private PrintWorker worker;

    protected PrintTimer() {}

    @Inject
    public PrintTimer(PrintWorker worker) {
        this.worker = worker;
    }

    /** Looks once. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        worker.wakeAll();
    }
}
