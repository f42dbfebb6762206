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

/** Holds a run: nothing of it is booked any more from the answer on, until it is resumed. */
@Stateless
@Requires(Permission.RUN_CAMPAIGN)
public class PauseRun {

    private static final Set<RunState> FROM = EnumSet.of(RunState.REQUESTED, RunState.RUNNING);

    private Runs runs;

    protected PauseRun() {}

    @Inject
    public PauseRun(Runs runs) {
        this.runs = runs;
    }

    /** Refuses {@code run.not-pausable} for a run that is neither waiting nor running, {@code run.unknown}. */
    public void pause(Caller caller, long runId) {
        if (!runs.change(runId, FROM, RunState.PAUSED)) {
            throw new Refused(RunRefusals.of(runs, runId, "run.not-pausable"));
        }
    }
}
