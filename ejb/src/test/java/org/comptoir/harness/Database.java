package org.comptoir.harness;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comptoir.shared.infrastructure.SchemaMigration;

/**
 * What the server gives through {@code ServerResources}: one JTA data source and one transaction-scoped entity manager
 * over a migrated database. One for each JVM.
 */
@ApplicationScoped
public class Database {

    private static final int POOL = 30;
    private static final List<Logger> TALKATIVE = Stream.of("org.flywaydb", "org.jboss.weld", "com.arjuna", "io.agroal")
            .map(Logger::getLogger)
            .toList();

    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();
    private static DatabasePlace place;
    private static AgroalDataSource dataSource;
    private static EntityManagerFactory entityManagers;

    /** The JTA data source. */
    @Produces
    public DataSource dataSource() {
        return dataSource;
    }

    /** As {@code @PersistenceContext}: one persistence context for each transaction, a fresh one for a call outside. */
    @Produces
    public EntityManager entityManager() {
        return TransactionScopedEntityManager.over(entityManagers, REGISTRY);
    }

    /** Where the database is, for a child JVM. */
    public static DatabasePlace place() {
        start();
        return place;
    }

    /** The transaction manager. */
    public static TransactionManager transactions() {
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    static boolean transactionIsOpen() {
        try {
            return transactions().getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized void start() {
        if (dataSource != null) {
            return;
        }
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        keepTransactionLogInMemory();
        place = DatabasePlace.open();
        try {
            dataSource = pool(place);
            SchemaMigration.migrate(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        entityManagers = Persistence.createEntityManagerFactory("comptoir", properties());
        entityManagers.createEntityManager().close();
        Runtime.getRuntime().addShutdownHook(new Thread(Database::stop));
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "jakarta.persistence.jtaDataSource",
                dataSource,
                "eclipselink.target-server",
                NarayanaPlatform.class.getName(),
                "eclipselink.logging.level",
                "WARNING"));
        if (place.isOracleMode()) {
            properties.put("eclipselink.target-database", "Oracle");
        }
        return properties;
    }

    private static void stop() {
        Statements.write();
        entityManagers.close();
        dataSource.close();
        place.close();
    }

    private static AgroalDataSource pool(DatabasePlace where) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(POOL)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions(), REGISTRY))
                        .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(RoundTrips.class)
                                .jdbcUrl(where.url())
                                .initialSql(where.initialSql())
                                .principal(new NamePrincipal(where.user()))
                                .credential(new SimplePassword(where.password())))));
    }

    private static void keepTransactionLogInMemory() {
        String memory = VolatileStore.class.getName();
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreType(memory);
        BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, "communicationStore")
                .setObjectStoreType(memory);
        BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, "stateStore")
                .setObjectStoreType(memory);
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setTransactionStatusManagerEnable(false);
        try {
            BeanPopulator.getDefaultInstance(CoreEnvironmentBean.class).setNodeIdentifier("test");
        } catch (CoreEnvironmentBeanException e) {
            throw new IllegalStateException(e);
        }
    }
}
