package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.customer.application.CustomerBook;
import org.comptoir.customer.domain.Customer;
import org.comptoir.shared.sql.Sql;

/** Customers through JPA, many at once. */
@ApplicationScoped
public class JpaCustomerBook implements CustomerBook {

    private EntityManager entityManager;
    private Sql sql;

    protected JpaCustomerBook() {}

    @Inject
    public JpaCustomerBook(EntityManager entityManager, Sql sql) {
        this.entityManager = entityManager;
        this.sql = sql;
    }

    @Override
    public Map<Long, Customer> byNumbers(long brandId, Collection<Long> numbers) {
        Map<Long, Customer> found = new HashMap<>();
        sql.inChunks(
                numbers,
                (marks, chunk) -> entityManager
                        .createQuery(
                                "select c from Customer c where c.brandId = :brand and c.number in :numbers",
                                Customer.class)
                        .setParameter("brand", brandId)
                        .setParameter("numbers", chunk)
                        .getResultList()
                        .forEach(customer -> found.put(customer.number(), customer)));
        return found;
    }
}
