package org.comptoir.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ids of booked rows, taken in blocks of 1,000 for each node; unique, not gap-free. */
@ApplicationScoped
public class Ids {

    private static final int BLOCK = 1_000;

    private Sql sql;
    private long next;
    private long end;

    protected Ids() {}

    @Inject
    public Ids(Sql sql) {
        this.sql = sql;
    }

    /** One new id. */
    public synchronized long next() {
        if (next == end) {
            next = sql.nextValue("booked_seq");
            end = next + BLOCK;
        }
        return next++;
    }
}
