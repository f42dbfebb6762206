package org.comptoir.shared.infrastructure;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Migrates the schema when the application starts; the server lets no call and no timer in before that. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup {

    private DataSource dataSource;

    protected SchemaStartup() {}

    @Inject
    public SchemaStartup(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @PostConstruct
    void migrate() {
        try {
            SchemaMigration.migrate(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException("TILL-1001 the schema cannot be migrated", e);
        }
    }
}
