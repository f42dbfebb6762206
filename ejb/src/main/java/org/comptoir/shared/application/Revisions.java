package org.comptoir.shared.application;

/** Says that reference data changes: snapshots in all nodes are renewed once the caller's transaction commits. */
public interface Revisions {

    /**
     * The data of that name ({@code store}, {@code setting}, {@code permission}, {@code programme}) changes: called before
     * the first change and after the last, so that nothing stays in memory that was read in between.
     */
    void moved(String name);
}
