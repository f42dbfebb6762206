package org.comptoir.access.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.comptoir.access.application.Audit;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;

/** The audit table. */
@ApplicationScoped
public class JdbcAudit implements Audit {

    private static final String INSERT = "insert into audit_event (id, happened_at, user_id, seller_id, user_level, "
            + "store_id, till_id, approver_id, channel, permission, outcome, reason_code, subject, detail) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

    @Override
    public void allowed(Caller caller, Permission permission, String subject, String detail) {
        write(caller, permission, "ALLOWED", null, subject, detail);
    }

    @Override
    public void refused(Caller caller, Permission permission, Reason reason) {
        own.run(() -> write(caller, permission, "REFUSED", reason.code(), null, String.join(", ", reason.args())));
    }

    private void write(
            Caller caller, Permission permission, String outcome, String code, String subject, String detail) {
        sql.update(
                INSERT,
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
                outcome,
                code,
                subject,
                detail);
    }
}
