package org.comptoir.shared.infrastructure;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.comptoir.shared.application.AfterMigration;

/** Migrates the schema when the application starts; the server lets no call and no timer in before that. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup {

    private DataSource dataSource;
    private Instance<AfterMigration> afterwards;

    protected SchemaStartup() {}

    @Inject
    public SchemaStartup(DataSource dataSource, @Any Instance<AfterMigration> afterwards) {
        this.dataSource = dataSource;
        this.afterwards = afterwards;
    }

    @PostConstruct
    void migrate() {
        try {
            SchemaMigration.migrate(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException("TILL-1001 the schema cannot be migrated", e);
        }
        afterwards.forEach(AfterMigration::afterMigration);
    }
}
