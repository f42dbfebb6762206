package org.comptoir.batch.shared;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Logs what a step read, wrote and rolled back, and how long it took. */
@Dependent
@Named("stepMetricsLog")
public class StepMetricsLog extends AbstractStepListener {

    private static final System.Logger LOG = System.getLogger(StepMetricsLog.class.getName());

    private final JobContext job;
    private final StepContext step;
    private long startedNanos;

    @Inject
    public StepMetricsLog(JobContext job, StepContext step) {
        this.job = job;
        this.step = step;
    }

    @Override
    public void beforeStep() {
        startedNanos = System.nanoTime();
    }

    @Override
    public void afterStep() {
        String metrics = Arrays.stream(step.getMetrics())
                .sorted(Comparator.comparing(Metric::getType))
                .map(metric -> metric.getType() + "=" + metric.getValue())
                .collect(Collectors.joining(" "));
        LOG.log(
                System.Logger.Level.INFO,
                "TILL-3004 step {0} of {1}: {2} ms {3}",
                step.getStepName(),
                job.getJobName(),
                Long.toString((System.nanoTime() - startedNanos) / 1_000_000),
                metrics);
    }
}
