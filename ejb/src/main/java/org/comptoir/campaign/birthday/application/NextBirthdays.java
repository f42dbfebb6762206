package org.comptoir.campaign.birthday.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Birthdays;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;

/** The customers of a part that come next. Between two pages a run can be paused, stopped or taken over. */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NextBirthdays {

    private BirthdayProgrammes programmes;
    private Birthdays birthdays;
    private RunExecution runs;

    protected NextBirthdays() {}

    @Inject
    public NextBirthdays(BirthdayProgrammes programmes, Birthdays birthdays, RunExecution runs) {
        this.programmes = programmes;
        this.birthdays = birthdays;
        this.runs = runs;
    }

    /**
     * Customer ids above a key, ascending, {@code limit} at the most. Empty when nothing is left: the part is done then;
     * empty too, the part staying open, when the run is not this lease's any more. {@code StaleState} when the part's
     * last committed key is another: a chunk is missing.
     */
    public List<Long> next(Caller caller, RunLease lease, RunPart part, long afterKey, int limit) {
        if (!runs.renew(lease)) {
            return List.of();
        }
        List<Long> page = birthdays.page(
                caller.brandId(),
                programmes.of(lease.runId()).birthdays(),
                new Birthdays.Range(afterKey, part.toKey()),
                limit);
        if (page.isEmpty()) {
            runs.finishPart(lease, part.partNo(), afterKey);
        }
        return page;
    }
}
