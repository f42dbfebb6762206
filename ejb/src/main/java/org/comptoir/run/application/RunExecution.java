package org.comptoir.run.application;

import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.run.domain.Progress;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Runs as nodes carry them out: at least once, never twice at a time. The rows are the truth; a batch runtime's own
 * records are not asked. Except {@link #advance}, each method is a short transaction of its own.
 */
public interface RunExecution {

    /** How many seconds a silent holder keeps a run: {@code comptoir.run.lease-seconds}, 30 unless set. */
    String LEASE_SECONDS = "comptoir.run.lease-seconds";

    /** Runs of a job that wait for a node, or whose holder has been silent for longer than its lease. */
    List<Long> claimable(String job);

    /** Takes such a run for this node with the next fencing number; empty when another node was quicker. */
    Optional<RunLease> claim(long runId);

    /** Lengthens the lease; false when the run is not this lease's any more: stop working for it. */
    boolean renew(RunLease lease);

    /** Gives the run back before the lease ends, so that the next node need not wait. */
    void release(RunLease lease);

    /** Writes the parts and the expected count once; those of an earlier holder stay. Fails on a lost lease. */
    void plan(RunLease lease, List<RunPart> parts, long expected);

    /** The parts that are not done, by number. */
    List<RunPart> open(long runId);

    /** The part as it is now. */
    RunPart part(long runId, int partNo);

    /**
     * Adds a chunk's progress to the bundle that books its work, last: {@code StaleState} and nothing booked when the
     * lease is lost, the run is paused or stopped, or the part is not where the chunk began.
     */
    void advance(SqlBundle bundle, RunLease lease, Progress progress);

    /** Says that nothing is left of a part above that key. Fails when the lease is lost or the part is not there. */
    void finishPart(RunLease lease, int partNo, long lastKey);

    /** Ends the run when all its parts are done; false when they are not, or the lease is lost. */
    boolean finish(RunLease lease);

    /** Ends the run with an error, if it is still this lease's. */
    void fail(RunLease lease, String errorCode);

    /** In whose name the run works: who started it, at the level he had. */
    Caller caller(long runId);
}
