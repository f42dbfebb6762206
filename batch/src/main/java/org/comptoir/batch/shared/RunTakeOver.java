package org.comptoir.batch.shared;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;

/**
 * Every ten seconds each node lengthens the leases of what it carries out and takes what waits: new runs, and runs whose
 * holder is silent. The timer is only an alarm clock; who takes a run is decided by the guarded row.
 */
@Singleton
@DependsOn("comptoir-ejb.jar#SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunTakeOver {

    private static final System.Logger LOG = System.getLogger(RunTakeOver.class.getName());

    private RunExecution runs;
    private ActiveRuns active;
    private Instance<RunJob> jobs;

    protected RunTakeOver() {}

    @Inject
    public RunTakeOver(RunExecution runs, ActiveRuns active, @Any Instance<RunJob> jobs) {
        this.runs = runs;
        this.active = active;
        this.jobs = jobs;
    }

    /** Looks once. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        active.renewAll();
        jobs.forEach(this::take);
    }

    private void take(RunJob job) {
        for (long run : runs.claimable(job.job())) {
            // one at a time: the next one waits for another node, or for the next tick
            if (active.busyWith(job.job())) {
                return;
            }
            Optional<RunLease> lease = runs.claim(run);
            lease.ifPresent(taken -> start(job, taken));
        }
    }

    private void start(RunJob job, RunLease lease) {
        LOG.log(
                System.Logger.Level.INFO,
                "TILL-3001 run {0} of {1} taken, lease {2}",
                Long.toString(lease.runId()),
                job.job(),
                Long.toString(lease.number()));
        active.begin(lease, job.job());
        try {
            job.start(lease);
        } catch (RuntimeException e) {
            active.broken(lease, e);
            active.end(lease);
        }
    }
}
