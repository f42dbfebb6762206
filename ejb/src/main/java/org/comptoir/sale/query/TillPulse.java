package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;

/** What a till page asks every few seconds: has its basket moved? One indexed read. */
@ApplicationScoped
public class TillPulse {

    private static final String VERSION = "select doc_version from basket where open_till_id = ?";

    private Sql sql;
    private Stores stores;

    protected TillPulse() {}

    @Inject
    public TillPulse(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /** The version of the basket that is open at a till; 0 while there is none. Refuses {@code till.other-store}. */
    @Requires(value = Permission.SELL, audited = false)
    public long basketVersion(Caller caller, long tillId) {
        stores.tillOf(caller.storeId(), tillId);
        return sql.first(VERSION, row -> row.id("doc_version"), tillId).orElse(0L);
    }
}
