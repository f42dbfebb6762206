package org.comptoir.run.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.access.domain.Caller;
import org.comptoir.run.domain.NewRun;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunPart;
import org.comptoir.run.domain.RunState;

/** Runs as people ask for them. */
public interface Runs {

    /**
     * Books a run for a node to take. The same request gives the same run, with other content it is refused
     * ({@code request.other-content}); a second request for the same job, day and parameters gives the run there is,
     * whatever its state. Call it without a transaction.
     */
    RunInfo start(Caller caller, NewRun run);

    /** The run, of whatever state. */
    Optional<RunInfo> find(long runId);

    /** The parameters of a run as the record they were. */
    <P> P params(RunInfo run, Class<P> type);

    /** The parts, by number. */
    List<RunPart> parts(long runId);

    /** Changes the state when it is one of those; false when it is another. In the caller's transaction. */
    boolean change(long runId, Set<RunState> from, RunState to);
}
