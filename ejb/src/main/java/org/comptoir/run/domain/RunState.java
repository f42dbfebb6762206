package org.comptoir.run.domain;

/** Where a run stands; read between its chunks. */
public enum RunState {
    /** Waits for a node. */
    REQUESTED,
    /** A node holds its lease, or held it until it died. */
    RUNNING,
    /** Held by a person; goes on from where it is when resumed. */
    PAUSED,
    /** Ended by a person; what it did stays, and it can be resumed. */
    STOPPED,
    /** Every part is done. */
    DONE,
    /** An error that trying again did not cure; can be resumed. */
    FAILED
}
