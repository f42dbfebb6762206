package org.comptoir.customer.application;

import java.util.Collection;
import java.util.Map;

/** Whose an e-mail address is, where addresses are unique (F005); compared in lower case. */
public interface EmailClaims {

    /** Claims the address for the customer in place of the one before; null gives it up. Refuses what is taken. */
    void replace(long brandId, long customerId, String email);

    /** Who holds addresses, by the address in lower case; free ones are missing. */
    Map<String, Long> holders(long brandId, Collection<String> emails);

    /** Claims many addresses, by customer, in one batch, in place of those before. */
    void replaceAll(long brandId, Map<Long, String> emails);
}
