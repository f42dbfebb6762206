package org.comptoir.printing.infrastructure;

import java.time.Clock;
import org.comptoir.shared.infrastructure.NodeIdentity;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;

/** A node that begins a printer's next job and dies before the answer. */
public final class DeadNode {

    private DeadNode() {}

    /** Holds the lease and leaves a job on its way. */
    public static void dieWhilePrinting(Sql sql, OwnTransaction own, String address) {
        PrintQueue queue = new PrintQueue(sql, Clock.systemUTC(), new NodeIdentity("dead"), own);
        if (queue.begin(queue.take(address).orElseThrow()).isEmpty()) {
            throw new IllegalStateException("nothing to print at " + address);
        }
    }
}
