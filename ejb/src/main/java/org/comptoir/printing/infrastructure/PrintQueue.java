package org.comptoir.printing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.shared.infrastructure.NodeIdentity;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/**
 * The worker's side of the queue. Each method is one short transaction of its own; none is open while a printer is
 * spoken to. One holder in all nodes serves a printer at a time: the lease lies in the database and runs on its clock.
 */
@ApplicationScoped
public class PrintQueue {

    /** Longer than any job can take: the adapter's time-outs bound one, and the lease is renewed before each. */
    private static final int LEASE_SECONDS = 60;

    /** A drawer pulse that could not be sent by then is not sent any more: drawers do not open by surprise. */
    private static final Duration PULSE_LIFE = Duration.ofSeconds(30);

    private static final String PRINTERS =
            "select l.printer_address from printer_lease l where exists (select 1 from print_job j "
                    + "where j.printer_address = l.printer_address and j.state in ('QUEUED', 'FAILED', 'SENDING'))";
    private static final String KNOWN = "select printer_address from printer_lease";
    private static final String NEXT = "select id, kind, created_at, payload from print_job where printer_address = ? "
            + "and state in ('QUEUED', 'FAILED') order by case when kind = 'DRAWER' then 0 else 1 end, id"
            + " offset 0 rows fetch next 1 rows only";
    private static final String SENDING = "update print_job set state = 'SENDING', attempts = attempts + 1, "
            + "changed_at = ? where id = ? and state in ('QUEUED', 'FAILED')";
    private static final String ENDED =
            "update print_job set state = ?, error_code = ?, changed_at = ? where id = ? and state = 'SENDING'";
    private static final String ABANDONED = "update print_job set state = 'UNKNOWN', error_code = 'print.interrupted', "
            + "changed_at = ? where printer_address = ? and state = 'SENDING'";
    private static final String RELEASE =
            "update printer_lease set holder = null where printer_address = ? " + "and holder = ? and lease_no = ?";

    private Sql sql;
    private Clock clock;
    private NodeIdentity node;
    private OwnTransaction own;

    protected PrintQueue() {}

    @Inject
    public PrintQueue(Sql sql, Clock clock, NodeIdentity node, OwnTransaction own) {
        this.sql = sql;
        this.clock = clock;
        this.node = node;
        this.own = own;
    }

    /** The right to speak to a printer, with its fencing number. */
    record Lease(String address, String holder, long number) {}

    /** A job whose sending has begun. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the printer, never kept
    record Sending(long id, PrintKind kind, byte[] payload) {}

    /** Printers that have something waiting, or something that a dead holder left on its way. */
    List<String> waiting() {
        return sql.list(PRINTERS, row -> row.text("printer_address"));
    }

    /** Makes sure that each of these printers has a row to lease. */
    void know(Collection<String> addresses) {
        Set<String> missing = new HashSet<>(addresses);
        missing.removeAll(sql.list(KNOWN, row -> row.text("printer_address")));
        missing.forEach(this::know);
    }

    /** The printer's lease; empty while somebody else holds it. What its last holder left on its way is UNKNOWN. */
    Optional<Lease> take(String address) {
        know(address);
        Once<Lease> taken = new Once<>();
        own.run(() -> {
            if (sql.update(takeSql(), node.id(), LEASE_SECONDS, address) == 1) {
                long number = sql.first(
                                "select lease_no from printer_lease where printer_address = ?",
                                row -> row.id("lease_no"),
                                address)
                        .orElseThrow();
                sql.update(ABANDONED, clock.instant(), address);
                taken.value = new Lease(address, node.id(), number);
            }
        });
        return Optional.ofNullable(taken.value);
    }

    /** Begins the printer's next job and renews the lease; empty when nothing waits. A lost lease fails. */
    Optional<Sending> begin(Lease lease) {
        Once<Sending> begun = new Once<>();
        own.run(() -> {
            sql.guard(
                    "lease of " + lease.address(),
                    renewSql(),
                    LEASE_SECONDS,
                    lease.address(),
                    lease.holder(),
                    lease.number());
            while (begun.value == null) {
                Optional<Waiting> next = next(lease.address());
                if (next.isEmpty()) {
                    return;
                }
                sql.guard(
                        "print job", SENDING, clock.instant(), next.get().job().id());
                if (next.get().late()) {
                    write(next.get().job(), PrintState.DROPPED, "drawer.too-late");
                } else {
                    begun.value = next.get().job();
                }
            }
        });
        return Optional.ofNullable(begun.value);
    }

    /** Says how a job ended. */
    void end(Sending job, PrintState state, String errorCode) {
        own.run(() -> write(job, state, errorCode));
    }

    /** Gives the printer free. */
    void release(Lease lease) {
        own.run(() -> sql.update(RELEASE, lease.address(), lease.holder(), lease.number()));
    }

    private record Waiting(Sending job, boolean late) {}

    private Optional<Waiting> next(String address) {
        return sql.first(
                NEXT,
                row -> {
                    PrintKind kind = PrintKind.valueOf(row.text("kind"));
                    boolean late = kind == PrintKind.DRAWER
                            && row.instant("created_at").plus(PULSE_LIFE).isBefore(clock.instant());
                    return new Waiting(new Sending(row.id("id"), kind, row.bytes("payload")), late);
                },
                address);
    }

    private void write(Sending job, PrintState state, String errorCode) {
        sql.guard("print job " + job.id(), ENDED, state, errorCode, clock.instant(), job.id());
    }

    private void know(String address) {
        if (sql.count("select count(*) from printer_lease where printer_address = ?", address) == 1) {
            return;
        }
        try {
            own.run(() -> sql.update(
                    "insert into printer_lease (printer_address, holder, lease_no, lease_until) values (?, null, 0, "
                            + sql.dialect().utcNow() + ")",
                    address));
        } catch (SqlFailure e) {
            if (!e.isDuplicate("printer_lease")) {
                throw e;
            }
        }
    }

    private String takeSql() {
        return "update printer_lease set holder = ?, lease_no = lease_no + 1, lease_until = "
                + sql.dialect().utcInSeconds() + " where printer_address = ? and (holder is null or lease_until < "
                + sql.dialect().utcNow() + ")";
    }

    private String renewSql() {
        return "update printer_lease set lease_until = " + sql.dialect().utcInSeconds()
                + " where printer_address = ? and holder = ? and lease_no = ?";
    }

    /** What a transaction found. */
    private static final class Once<T> {
        private T value;
    }
}
