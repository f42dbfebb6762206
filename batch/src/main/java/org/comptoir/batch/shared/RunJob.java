package org.comptoir.batch.shared;

import org.comptoir.run.domain.RunLease;

/** A job that carries out runs of one kind on this node. */
public interface RunJob {

    /** The name of its runs. */
    String job();

    /** Begins an execution that goes on where the rows of the run stand; returns at once. */
    void start(RunLease lease);
}
