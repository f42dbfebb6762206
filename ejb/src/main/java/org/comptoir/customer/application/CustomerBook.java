package org.comptoir.customer.application;

import java.util.Collection;
import java.util.Map;
import org.comptoir.customer.domain.Customer;

/** Many customers at once, for a bulk call; all in the caller's transaction. */
public interface CustomerBook {

    /** The customers of numbers, managed, by number. */
    Map<Long, Customer> byNumbers(long brandId, Collection<Long> numbers);
}
