package org.comptoir.customer.application;

import org.comptoir.access.domain.Caller;
import org.comptoir.customer.domain.CustomerDetails;

/** Hears that a customer was created at a store, in the same transaction; beans of this type are found by CDI. */
public interface NewCustomerHook {

    /** The record is saved with these details; what the hook refuses is not created. */
    void created(Caller caller, long customerId, CustomerDetails details);
}
