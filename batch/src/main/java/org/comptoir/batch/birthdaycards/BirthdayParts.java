package org.comptoir.batch.birthdaycards;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.comptoir.batch.shared.LeaseOfJob;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunPart;

/** One partition for each part of the run that is not done. */
@Dependent
@Named("birthdayParts")
public class BirthdayParts implements PartitionMapper {

    private final JobContext job;
    private final RunExecution runs;

    @Inject
    public BirthdayParts(JobContext job, RunExecution runs) {
        this.job = job;
        this.runs = runs;
    }

    @Override
    public PartitionPlan mapPartitions() {
        List<RunPart> open = runs.open(LeaseOfJob.of(job).runId());
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(open.size());
        plan.setThreads(open.size());
        plan.setPartitionProperties(open.stream()
                .map(part -> {
                    Properties properties = new Properties();
                    properties.setProperty("partNo", Integer.toString(part.partNo()));
                    return properties;
                })
                .toArray(Properties[]::new));
        return plan;
    }
}
