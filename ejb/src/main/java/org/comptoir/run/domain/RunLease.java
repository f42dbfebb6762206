package org.comptoir.run.domain;

/**
 * The right of one node to write for a run.
 *
 * @param number fencing number: grows with each claim, and every chunk checks it in its own transaction
 */
public record RunLease(long runId, String owner, long number) {}
