package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.domain.Customer;
import org.comptoir.store.application.Stores;

/** Makes records with a number, the caller's store and its calendar day. */
@ApplicationScoped
public class NewCustomers {

    private CustomerNumbers numbers;
    private Stores stores;
    private Clock clock;

    protected NewCustomers() {}

    @Inject
    public NewCustomers(CustomerNumbers numbers, Stores stores, Clock clock) {
        this.numbers = numbers;
        this.stores = stores;
        this.clock = clock;
    }

    /** A new customer with the next number. */
    public Customer create(Caller caller) {
        return new Customer(caller.brandId(), numbers.next(caller.brandId(), 1), caller.storeId(), today(caller));
    }

    /** The day at the caller's store. */
    public LocalDate today(Caller caller) {
        return stores.store(caller.storeId()).today(clock);
    }
}
