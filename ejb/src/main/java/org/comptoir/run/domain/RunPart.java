package org.comptoir.run.domain;

/**
 * A part of a run: the items whose key is above {@code fromKey} and not above {@code toKey}.
 *
 * @param lastKey the last key whose work is committed; a new holder goes on above it
 */
public record RunPart(
        long runId,
        int partNo,
        long fromKey,
        long toKey,
        long lastKey,
        long doneCount,
        long skippedCount,
        boolean done) {

    /** A part of which nothing is done. */
    public static RunPart planned(long runId, int partNo, long fromKey, long toKey) {
        return new RunPart(runId, partNo, fromKey, toKey, fromKey, 0, 0, false);
    }
}
