package org.comptoir.batch.birthdaycards;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.batch.shared.ActiveRuns;
import org.comptoir.batch.shared.LeaseOfJob;
import org.comptoir.campaign.birthday.application.IssueBirthdayCards;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;
import org.comptoir.shared.domain.StaleState;

/** Hands each chunk to the bulk use case, which books it with its progress or not at all. */
@Dependent
@Named("birthdayWriter")
public class BirthdayWriter extends AbstractItemWriter {

    private final RunLease lease;
    private final IssueBirthdayCards issue;
    private final RunExecution runs;
    private final ActiveRuns active;

    @Inject
    @BatchProperty
    private String partNo;

    private Caller caller;
    private long lastKey;

    @Inject
    public BirthdayWriter(JobContext job, IssueBirthdayCards issue, RunExecution runs, ActiveRuns active) {
        this.lease = LeaseOfJob.of(job);
        this.issue = issue;
        this.runs = runs;
        this.active = active;
    }

    @Override
    public void open(Serializable checkpoint) {
        caller = runs.caller(lease.runId());
        lastKey = runs.part(lease.runId(), Integer.parseInt(partNo)).lastKey();
    }

    @Override
    public void writeItems(List<Object> customers) {
        List<Long> ids = customers.stream().map(Long.class::cast).toList();
        IssueBirthdayCards.Chunk chunk = new IssueBirthdayCards.Chunk(lease, Integer.parseInt(partNo), lastKey, ids);
        try {
            issue.issue(caller, chunk);
            lastKey = chunk.lastKey();
        } catch (StaleState e) {
            // paused, stopped or taken over: the reader ends the part; anything else is a fault
            if (runs.renew(lease)) {
                active.broken(lease, e);
                throw e;
            }
        } catch (RuntimeException e) {
            active.broken(lease, e);
            throw e;
        }
    }
}
