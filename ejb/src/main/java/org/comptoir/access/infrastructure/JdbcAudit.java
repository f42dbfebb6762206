package org.comptoir.access.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.comptoir.access.application.Audit;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** The audit table. */
@ApplicationScoped
public class JdbcAudit implements Audit {

    private static final String TARGET = "audit_event (id, happened_at, user_id, seller_id, user_level, store_id, "
            + "till_id, approver_id, channel, permission, outcome, reason_code, subject, detail)";

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private OwnTransaction own;

    protected JdbcAudit() {}

    @Inject
    public JdbcAudit(Sql sql, Ids ids, Clock clock, OwnTransaction own) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.own = own;
    }

    /** What became of an act. */
    private record Outcome(String name, String reasonCode, String subject, String detail) {}

    @Override
    public void allowed(Caller caller, Permission permission, String subject, String detail) {
        SqlBundle bundle = sql.bundle();
        allowed(bundle, caller, permission, subject, detail);
        bundle.run();
    }

    @Override
    public void allowed(SqlBundle bundle, Caller caller, Permission permission, String subject, String detail) {
        write(bundle, caller, permission, new Outcome("ALLOWED", null, subject, detail));
    }

    @Override
    public void refused(Caller caller, Permission permission, Reason reason) {
        own.run(() -> {
            SqlBundle bundle = sql.bundle();
            write(
                    bundle,
                    caller,
                    permission,
                    new Outcome("REFUSED", reason.code(), null, String.join(", ", reason.args())));
            bundle.run();
        });
    }

    private void write(SqlBundle bundle, Caller caller, Permission permission, Outcome outcome) {
        bundle.insertInto(
                TARGET,
                List.of(Arrays.asList(
                        ids.next(),
                        clock.instant(),
                        caller.userId(),
                        caller.sellerId(),
                        caller.level(),
                        caller.storeId(),
                        caller.tillId(),
                        caller.approverId(),
                        caller.channel(),
                        permission,
                        outcome.name(),
                        outcome.reasonCode(),
                        outcome.subject(),
                        outcome.detail())));
    }
}
