package org.comptoir.printing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.printing.application.PrintRequested;
import org.comptoir.printing.application.Printers;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/**
 * Empties the queues: at most one task for each printer in this JVM and one holder in all, jobs in the order of their
 * ids. A printer that refuses keeps its queue and its order; others do not wait for it. It runs after commits and never
 * in a sale's transaction.
 */
@ApplicationScoped
public class PrintWorker {

    private static final System.Logger LOG = System.getLogger(PrintWorker.class.getName());

    private PrintQueue queue;
    private Printers printers;
    private Stores stores;
    private Executor executor;
    private final ConcurrentMap<String, Integer> wakings = new ConcurrentHashMap<>();

    protected PrintWorker() {}

    @Inject
    public PrintWorker(PrintQueue queue, Printers printers, Stores stores, Executor executor) {
        this.queue = queue;
        this.printers = printers;
        this.stores = stores;
        this.executor = executor;
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) PrintRequested event) {
        wake(event.printerAddress());
    }

    /** Wakes the workers of all printers with something to do: after a lost waking, a restart, a printer's return. */
    public void wakeAll() {
        List<String> ofTills = stores.all().stream()
                .map(StoreInfo::id)
                .flatMap(store -> stores.tillsOf(store).stream())
                .map(TillInfo::printerAddress)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        queue.know(ofTills);
        queue.waiting().forEach(this::wake);
    }

    /** Serves a printer in another thread; a waking while it is being served makes it look once more. */
    public void wake(String address) {
        if (wakings.merge(address, 1, Integer::sum) > 1) {
            return;
        }
        try {
            executor.execute(() -> serve(address));
        } catch (RejectedExecutionException e) {
            wakings.remove(address);
            LOG.log(System.Logger.Level.WARNING, "TILL-2101 no thread for printer {0}: tried again later", address);
        }
    }

    private void serve(String address) {
        Integer seen;
        do {
            seen = wakings.get(address);
            try {
                work(address);
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "TILL-2102 printing at " + address + " stopped: tried again later",
                        e);
            }
        } while (seen != null && !wakings.remove(address, seen));
    }

    /** Serves a printer in this thread until its queue is empty, it refuses, or somebody else serves it. */
    public void work(String address) {
        Optional<PrintQueue.Lease> lease = queue.take(address);
        if (lease.isEmpty()) {
            return;
        }
        try {
            Optional<PrintQueue.Sending> job = queue.begin(lease.get());
            while (job.isPresent() && send(address, job.get())) {
                job = queue.begin(lease.get());
            }
        } finally {
            queue.release(lease.get());
        }
    }

    /** False when the printer takes nothing now. */
    private boolean send(String address, PrintQueue.Sending job) {
        if (job.kind() == PrintKind.DRAWER) {
            boolean opened = printers.pulseDrawer(address);
            queue.end(job, opened ? PrintState.PRINTED : PrintState.DROPPED, opened ? null : "print.offline");
            return true;
        }
        PrintOutcome outcome = printers.print(address, job.payload());
        switch (outcome) {
            case PRINTED -> queue.end(job, PrintState.PRINTED, null);
            case REFUSED_NO_PAPER -> queue.end(job, PrintState.FAILED, "print.no-paper");
            case REFUSED_OFFLINE -> queue.end(job, PrintState.FAILED, "print.offline");
            case UNKNOWN -> {
                queue.end(job, PrintState.UNKNOWN, "print.unknown");
                LOG.log(
                        System.Logger.Level.WARNING,
                        "TILL-2103 job {0} at {1}: outcome unknown",
                        Long.toString(job.id()),
                        address);
            }
        }
        return !outcome.safeToRepeat();
    }
}
