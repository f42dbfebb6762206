package org.comptoir.batch.birthdaycards;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.comptoir.access.domain.Caller;
import org.comptoir.batch.shared.ActiveRuns;
import org.comptoir.batch.shared.LeaseOfJob;
import org.comptoir.campaign.birthday.application.NextBirthdays;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;

/**
 * The customers of a part, by key, a page for each chunk. It begins at the key that the rows tell, never at what the
 * batch runtime remembers; between two pages the run may have been paused or taken over, which ends the part here.
 */
@Dependent
@Named("birthdayReader")
public class BirthdayReader extends AbstractItemReader {

    private final RunLease lease;
    private final NextBirthdays next;
    private final RunExecution runs;
    private final ActiveRuns active;
    private final Deque<Long> page = new ArrayDeque<>();

    @Inject
    @BatchProperty
    private String partNo;

    @Inject
    @BatchProperty
    private String pageSize;

    private Caller caller;
    private RunPart part;
    private long lastKey;
    private boolean lastPage;

    @Inject
    public BirthdayReader(JobContext job, NextBirthdays next, RunExecution runs, ActiveRuns active) {
        this.lease = LeaseOfJob.of(job);
        this.next = next;
        this.runs = runs;
        this.active = active;
    }

    @Override
    public void open(Serializable checkpoint) {
        caller = runs.caller(lease.runId());
        part = runs.part(lease.runId(), Integer.parseInt(partNo));
        lastKey = part.lastKey();
    }

    @Override
    public Long readItem() {
        if (page.isEmpty() && !lastPage) {
            turnThePage();
        }
        Long customer = page.poll();
        if (customer != null) {
            lastKey = customer;
        }
        return customer;
    }

    @Override
    public Serializable checkpointInfo() {
        return lastKey;
    }

    /** The last chunk is booked only now: one more look, which finds nothing, says that the part is done. */
    @Override
    public void close() {
        if (lastPage && page.isEmpty()) {
            turnThePage();
        }
    }

    private void turnThePage() {
        try {
            int size = Integer.parseInt(pageSize);
            page.addAll(next.next(caller, lease, part, lastKey, size));
            lastPage = !page.isEmpty() && page.size() < size;
        } catch (RuntimeException e) {
            active.broken(lease, e);
            throw e;
        }
    }
}
