package org.comptoir.campaign.birthday.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Birthdays;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;

/** Cuts a run into parts of equally many customers, once; a later holder finds the parts of the first. */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanBirthdayRun {

    private static final int PARTS = 4;
    private static final int PAGE = 5_000;

    private BirthdayProgrammes programmes;
    private Birthdays birthdays;
    private RunExecution runs;

    protected PlanBirthdayRun() {}

    @Inject
    public PlanBirthdayRun(BirthdayProgrammes programmes, Birthdays birthdays, RunExecution runs) {
        this.programmes = programmes;
        this.birthdays = birthdays;
        this.runs = runs;
    }

    /** The parts still to be done, none when nothing is left; {@code StaleState} when the lease is lost. */
    public List<RunPart> plan(Caller caller, RunLease lease) {
        List<MonthDay> days = programmes.of(lease.runId()).birthdays();
        List<Long> customers = customers(caller.brandId(), days);
        List<RunPart> parts = new ArrayList<>();
        int wanted = Math.min(PARTS, customers.size());
        long from = 0;
        for (int no = 1; no <= wanted; no++) {
            long to = customers.get((int) ((long) customers.size() * no / wanted) - 1);
            parts.add(RunPart.planned(lease.runId(), no, from, to));
            from = to;
        }
        runs.plan(lease, parts, customers.size());
        return runs.open(lease.runId());
    }

    private List<Long> customers(long brandId, List<MonthDay> days) {
        List<Long> all = new ArrayList<>();
        Birthdays.Range range = Birthdays.Range.ALL;
        List<Long> page = birthdays.page(brandId, days, range, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            range = range.above(page.get(page.size() - 1));
            page = birthdays.page(brandId, days, range, PAGE);
        }
        return all;
    }
}
