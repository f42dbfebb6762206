package org.comptoir.run.application;

import org.comptoir.run.domain.RunInfo;
import org.comptoir.shared.domain.Reason;

/** Why a run's state was not changed. */
final class RunRefusals {

    private RunRefusals() {}

    static Reason of(Runs runs, long runId, String code) {
        return runs.find(runId)
                .map(RunInfo::state)
                .map(state -> Reason.of(code, runId, state))
                .orElseGet(() -> Reason.of("run.unknown", runId));
    }
}
