package org.comptoir.loyalty.earned.application;

import java.util.List;
import java.util.function.Supplier;
import org.comptoir.shared.sql.SqlFailure;

/** Tries a transaction again after a deadlock, a lock time-out, or when a twin was quicker with a unique row. */
final class Again {

    private static final int TRIES = 5;

    private Again() {}

    /** The work's answer; the last failure after five tries, any other at once. */
    static <T> T until(List<String> quicker, Supplier<T> work) {
        SqlFailure last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return work.get();
            } catch (SqlFailure e) {
                if (!e.isTransient() && quicker.stream().noneMatch(e::isDuplicate)) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }
}
