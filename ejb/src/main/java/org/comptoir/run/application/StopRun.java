package org.comptoir.run.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.run.domain.RunState;
import org.comptoir.shared.domain.Refused;

/** Ends a run before its end; what it did stays, and nothing more of it is booked from the answer on. */
@Stateless
@Requires(Permission.RUN_CAMPAIGN)
public class StopRun {

    private static final Set<RunState> FROM = EnumSet.of(RunState.REQUESTED, RunState.RUNNING, RunState.PAUSED);

    private Runs runs;

    protected StopRun() {}

    @Inject
    public StopRun(Runs runs) {
        this.runs = runs;
    }

    /** Refuses {@code run.not-stoppable} for a run that has ended, {@code run.unknown}. */
    public void stop(Caller caller, long runId) {
        if (!runs.change(runId, FROM, RunState.STOPPED)) {
            throw new Refused(RunRefusals.of(runs, runId, "run.not-stoppable"));
        }
    }
}
