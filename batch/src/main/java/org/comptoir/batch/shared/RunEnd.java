package org.comptoir.batch.shared;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the rows that an execution has ended, however it did. */
@Dependent
@Named("runEnd")
public class RunEnd extends AbstractJobListener {

    private final JobContext job;
    private final ActiveRuns active;

    @Inject
    public RunEnd(JobContext job, ActiveRuns active) {
        this.job = job;
        this.active = active;
    }

    @Override
    public void afterJob() {
        active.end(LeaseOfJob.of(job));
    }
}
