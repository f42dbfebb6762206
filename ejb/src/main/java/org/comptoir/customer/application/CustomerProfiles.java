package org.comptoir.customer.application;

import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.shared.sql.SqlBundle;

/** What pricing knows of customers. */
public interface CustomerProfiles {

    /** A customer's profile, and what the customer must not be given. */
    record Known(CustomerProfile profile, Prohibitions prohibitions) {}

    /** Adds the read of a customer to a round trip; empty for one of another brand. */
    Supplier<Optional<Known>> ask(SqlBundle bundle, long brandId, long customerId);
}
