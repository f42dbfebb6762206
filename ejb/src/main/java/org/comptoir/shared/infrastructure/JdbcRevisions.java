package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.shared.application.Revisions;
import org.comptoir.shared.sql.Sql;

/** The revision table. */
@ApplicationScoped
public class JdbcRevisions implements Revisions {

    private Sql sql;

    protected JdbcRevisions() {}

    @Inject
    public JdbcRevisions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void moved(String name) {
        Snapshot.moved(sql, name);
    }
}
