package org.comptoir.shared.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** The one place that names resources of the server; tests without a server put their own in its place. */
@ApplicationScoped
@SuppressWarnings("UnusedVariable") // the container reads the producer fields
public class ServerResources {

    @Produces
    @PersistenceContext(unitName = "comptoir")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "java:jboss/datasources/ComptoirDS")
    private DataSource dataSource;

    @Produces
    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private Executor executor;
}
