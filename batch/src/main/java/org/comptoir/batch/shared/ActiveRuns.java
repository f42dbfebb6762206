package org.comptoir.batch.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlFailure;

/** The runs that this node carries out now; a hint, the rows are the truth. */
@ApplicationScoped
public class ActiveRuns {

    private static final System.Logger LOG = System.getLogger(ActiveRuns.class.getName());
    private static final String TRANSIENT = "";

    private final ConcurrentMap<RunLease, String> active = new ConcurrentHashMap<>();
    private final ConcurrentMap<RunLease, String> failures = new ConcurrentHashMap<>();
    private RunExecution runs;

    protected ActiveRuns() {}

    @Inject
    public ActiveRuns(RunExecution runs) {
        this.runs = runs;
    }

    /** True when this node carries out a run of that job. */
    public boolean busyWith(String job) {
        return active.containsValue(job);
    }

    /** An execution begins. */
    public void begin(RunLease lease, String job) {
        active.put(lease, job);
    }

    /** Remembers what broke an execution until it ends. */
    public void broken(RunLease lease, Exception e) {
        LOG.log(System.Logger.Level.WARNING, "TILL-3003 run " + lease.runId() + " broke", e);
        failures.putIfAbsent(lease, codeOf(e));
    }

    /**
     * An execution has ended: the run is done when all its parts are; otherwise it failed, or it waits for the next
     * holder when trying again can help. A run that is not this lease's any more is left alone.
     */
    public void end(RunLease lease) {
        String failure = failures.remove(lease);
        try {
            if (runs.finish(lease)) {
                LOG.log(System.Logger.Level.INFO, "TILL-3002 run {0} is done", Long.toString(lease.runId()));
            } else if (failure == null || failure.equals(TRANSIENT)) {
                runs.release(lease);
            } else {
                runs.fail(lease, failure);
            }
        } finally {
            active.remove(lease);
        }
    }

    /** Lengthens all leases; an execution whose lease is lost finds out by itself before its next chunk. */
    public void renewAll() {
        active.keySet().forEach(runs::renew);
    }

    private static String codeOf(Exception e) {
        return cause(e, Refused.class)
                .map(refused -> refused.reason().code())
                .or(() -> cause(e, SqlFailure.class)
                        .filter(SqlFailure::isTransient)
                        .map(failure -> TRANSIENT))
                .orElse("run.error");
    }

    private static <E extends Throwable> Optional<E> cause(Throwable thrown, Class<E> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
