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

/** Lets a held, stopped or failed run go on from its last committed keys, on whichever node takes it. */
@Stateless
@Requires(Permission.RUN_CAMPAIGN)
public class ResumeRun {

    private static final Set<RunState> FROM = EnumSet.of(RunState.PAUSED, RunState.STOPPED, RunState.FAILED);

    private Runs runs;

    protected ResumeRun() {}

    @Inject
    public ResumeRun(Runs runs) {
        this.runs = runs;
    }

    /** Refuses {@code run.not-resumable} for a run that waits, runs or is done, {@code run.unknown}. */
    public void resume(Caller caller, long runId) {
        if (!runs.change(runId, FROM, RunState.REQUESTED)) {
            throw new Refused(RunRefusals.of(runs, runId, "run.not-resumable"));
        }
    }
}
