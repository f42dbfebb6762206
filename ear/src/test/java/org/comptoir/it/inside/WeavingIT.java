package org.comptoir.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.persistence.config.CacheIsolationType;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What persistence promises on the server: woven entities, nothing shared between transactions, batches. */
@ExtendWith(ArquillianExtension.class)
public class WeavingIT {

    private static final String WOVEN = "org.eclipse.persistence.internal.weaving.PersistenceWeaved";

    @PersistenceUnit(unitName = "comptoir")
    private EntityManagerFactory factory;

    @Resource(lookup = "java:jboss/datasources/ComptoirDS")
    private DataSource dataSource;

    @Test
    void everyEntityIsWovenAtBuildTime() {
        assertThat(entities())
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.getInterfaces())
                        .extracting(Class::getName)
                        .contains(WOVEN));
    }

    @Test
    void noEntityIsCachedBetweenTransactions() {
        assertThat(session().getDescriptors().values())
                .isNotEmpty()
                .allSatisfy(descriptor -> assertThat(descriptor.getCachePolicy().getCacheIsolation())
                        .isEqualTo(CacheIsolationType.ISOLATED));
    }

    @Test
    void statementsLeaveInBatches() {
        assertThat(session().getPlatform().usesBatchWriting()).isTrue();
        assertThat(session().getPlatform().getMaxBatchWritingSize()).isEqualTo(200);
    }

    @Test
    void theDatabaseOfTheTestsIsH2OnAFileThatLosesNoCommit() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:file:");
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private ServerSession session() {
        return factory.unwrap(ServerSession.class);
    }

    private List<Class<?>> entities() {
        return factory.getMetamodel().getEntities().stream()
                .<Class<?>>map(Type<?>::getJavaType)
                .toList();
    }
}
