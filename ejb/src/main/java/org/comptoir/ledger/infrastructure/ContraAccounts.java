package org.comptoir.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/**
 * The accounts on the other side, by purpose, store and unit, each opened at its first use. Opening takes a second
 * connection beside the booking's: one booking of this JVM does it at a time. The others wait a moment for its answer and
 * then let go of their own connections, for it may be one of those that is waited for.
 */
@ApplicationScoped
public class ContraAccounts {

    private static final long PATIENCE_MILLIS = 300;

    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private final ReentrantLock opening = new ReentrantLock();
    private Sql sql;
    private Ids ids;
    private Clock clock;
    private OwnTransaction own;

    protected ContraAccounts() {}

    @Inject
    public ContraAccounts(Sql sql, Ids ids, Clock clock, OwnTransaction own) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.own = own;
    }

    /** The account's id; {@link StaleState} when another booking is about to open one and waits for a connection. */
    long of(Contra purpose, long storeId, String unit) {
        String code = "contra:" + purpose.name().toLowerCase(Locale.ROOT) + ":" + storeId + ":" + unit;
        Long id = known.get(code);
        return id == null ? find(code, storeId, unit) : id;
    }

    private long find(String code, long storeId, String unit) {
        Optional<Long> there = idOf(code);
        if (there.isPresent()) {
            known.put(code, there.get());
            return there.get();
        }
        if (!isMyTurn()) {
            throw new StaleState(code);
        }
        try {
            Long id = known.get(code);
            if (id == null) {
                id = open(code, storeId, unit);
                known.put(code, id);
            }
            return id;
        } finally {
            opening.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return opening.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long open(String code, long storeId, String unit) {
        try {
            own.run(() -> sql.update(
                    "insert into account (id, code, kind, unit, store_id, opened_at) values (?, ?, ?, ?, ?, ?)",
                    ids.next(),
                    code,
                    AccountKind.CONTRA,
                    unit,
                    storeId,
                    clock.instant()));
        } catch (SqlFailure e) {
            if (!e.isDuplicate("account")) {
                throw e;
            }
            // a till of another node opened it at the same moment: theirs is as good
        }
        return idOf(code).orElseThrow();
    }

    private Optional<Long> idOf(String code) {
        return sql.first("select id from account where code = ?", row -> row.id("id"), code);
    }
}
