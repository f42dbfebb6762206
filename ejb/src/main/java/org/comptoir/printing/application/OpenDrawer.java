package org.comptoir.printing.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** Opens a till's drawer without a sale; who, where and why stay in the audit (T17). */
@Stateless
@Requires(value = Permission.OPEN_DRAWER, audited = false)
public class OpenDrawer {

    private PrintJobs jobs;
    private Stores stores;
    private Audit audit;
    private Sql sql;

    protected OpenDrawer() {}

    @Inject
    public OpenDrawer(PrintJobs jobs, Stores stores, Audit audit, Sql sql) {
        this.jobs = jobs;
        this.stores = stores;
        this.audit = audit;
        this.sql = sql;
    }

    /**
     * The id of the job that opens it; refuses {@code drawer.reason-missing}, {@code drawer.no-till} for a caller who is
     * at no till, and {@code print.no-printer}, for a drawer hangs on the till's printer.
     */
    public long open(Caller caller, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(Reason.of("drawer.reason-missing"));
        }
        if (caller.tillId() == null) {
            throw new Refused(Reason.of("drawer.no-till"));
        }
        TillInfo till = stores.tillOf(caller.storeId(), caller.tillId());
        SqlBundle bundle = sql.bundle();
        long id = jobs.enqueue(bundle, NewJob.drawer(till, null))
                .orElseThrow(() -> new Refused(Reason.of("print.no-printer", till.code())));
        bundle.run();
        audit.allowed(caller, Permission.OPEN_DRAWER, "till " + till.code(), reason.strip());
        return id;
    }
}
