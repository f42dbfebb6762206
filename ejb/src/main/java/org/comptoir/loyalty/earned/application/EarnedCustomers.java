package org.comptoir.loyalty.earned.application;

import java.util.List;
import java.util.function.Supplier;
import org.comptoir.shared.sql.SqlBundle;

/** What earned vouchers ask of customers. */
public interface EarnedCustomers {

    /** Customers that a programme counts for, with an id above a key, ascending. */
    List<Long> counted(long programmeId, long after, int limit);

    /** Adds whether that customer has an e-mail address and bought nothing yet (F086) to a round trip. */
    Supplier<Boolean> isNewcomer(SqlBundle bundle, long customerId);
}
