package org.comptoir.batch.birthdaycards;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.batch.shared.ActiveRuns;
import org.comptoir.batch.shared.LeaseOfJob;
import org.comptoir.batch.shared.RunJob;
import org.comptoir.campaign.birthday.application.BirthdayProgrammes;
import org.comptoir.campaign.birthday.application.PlanBirthdayRun;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.application.Runs;
import org.comptoir.run.domain.RunLease;

/** Carries out runs of birthday cards with the batch runtime; called by beans of this module only. */
@ApplicationScoped
public class BirthdayCardsJob implements RunJob {

    private Runs runs;
    private RunExecution execution;
    private PlanBirthdayRun plan;
    private ActiveRuns active;

    protected BirthdayCardsJob() {}

    @Inject
    public BirthdayCardsJob(Runs runs, RunExecution execution, PlanBirthdayRun plan, ActiveRuns active) {
        this.runs = runs;
        this.execution = execution;
        this.plan = plan;
        this.active = active;
    }

    @Override
    public String job() {
        return BirthdayProgrammes.JOB;
    }

    @Override
    public void start(RunLease lease) {
        if (plan.plan(execution.caller(lease.runId()), lease).isEmpty()) {
            active.end(lease);
            return;
        }
        BatchRuntime.getJobOperator()
                .start(
                        job(),
                        LeaseOfJob.parameters(lease, runs.find(lease.runId()).orElseThrow()));
    }
}
