package org.comptoir.batch.shared;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunLease;

/** A run's lease as parameters of a job execution. */
public final class LeaseOfJob {

    private static final String RUN = "runId";
    private static final String OWNER = "owner";
    private static final String NUMBER = "leaseNo";

    private LeaseOfJob() {}

    /** Parameters of an execution: the lease, and for whoever reads the log the business date and the reason. */
    public static Properties parameters(RunLease lease, RunInfo run) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, Long.toString(lease.runId()));
        parameters.setProperty(OWNER, lease.owner());
        parameters.setProperty(NUMBER, Long.toString(lease.number()));
        parameters.setProperty("businessDate", run.businessDate().toString());
        parameters.setProperty("reason", run.reason() == null ? "" : run.reason());
        return parameters;
    }

    /** The lease of the execution that a listener or another artifact belongs to. */
    public static RunLease of(JobContext job) {
        JobOperator operator = BatchRuntime.getJobOperator();
        return of(operator.getParameters(job.getExecutionId()));
    }

    /** The lease of these parameters. */
    public static RunLease of(Properties parameters) {
        return new RunLease(
                Long.parseLong(parameters.getProperty(RUN)),
                parameters.getProperty(OWNER),
                Long.parseLong(parameters.getProperty(NUMBER)));
    }
}
