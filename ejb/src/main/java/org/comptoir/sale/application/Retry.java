package org.comptoir.sale.application;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.SqlFailure;

/**
 * Tries a transaction again when it lost a race: deadlock, serialisation failure, lock time-out, a guard that found
 * another state, or a row that a twin wrote first. Stands outside of the transaction, because a database may refuse
 * everything in it after the first error.
 */
final class Retry {

    private static final System.Logger LOG = System.getLogger("org.comptoir.sale");
    private static final int ATTEMPTS = 5;

    private Retry() {}

    /**
     * The work's answer; refuses {@code busy} after five lost races, and {@code code.taken-meanwhile} when a card's number
     * went to something else.
     */
    static <T> T transaction(Supplier<T> work) {
        return transaction(attempt -> work.get());
    }

    /** The same; the work is told which attempt it is, from 0. */
    static <T> T transaction(IntFunction<T> work) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return work.apply(attempt);
            } catch (StaleState e) {
                last = e;
            } catch (SqlFailure e) {
                if (e.isDuplicate("scan_code")) {
                    throw new Refused(Reason.of("code.taken-meanwhile"), e);
                }
                if (!e.isTransient() && !e.isDuplicate("")) {
                    throw e;
                }
                last = e;
            }
        }
        LOG.log(System.Logger.Level.WARNING, "TILL-1040 given up after " + ATTEMPTS + " lost races", last);
        throw new Refused(Reason.of("busy"), last);
    }
}
