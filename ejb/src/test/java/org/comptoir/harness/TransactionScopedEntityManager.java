package org.comptoir.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** The container's entity manager: bound to the transaction of the caller, closed with it. */
final class TransactionScopedEntityManager implements InvocationHandler {

    private final EntityManagerFactory factory;
    private final TransactionSynchronizationRegistry registry;

    private TransactionScopedEntityManager(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    static EntityManager over(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new TransactionScopedEntityManager(factory, registry));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(current(), args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private EntityManager current() {
        if (registry.getTransactionKey() == null) {
            return factory.createEntityManager();
        }
        EntityManager bound = (EntityManager) registry.getResource(factory);
        if (bound != null) {
            return bound;
        }
        EntityManager created = factory.createEntityManager();
        registry.putResource(factory, created);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // EclipseLink has its own synchronisation that flushes
            }

            @Override
            public void afterCompletion(int status) {
                created.close();
            }
        });
        return created;
    }
}
