package org.comptoir.ledger.application;

import java.util.List;
import org.comptoir.ledger.domain.Account;

/** Balances to look at; a booking locks them by {@link Ledger#lock}. */
public interface Balances {

    /** A customer's accounts: points, turnover, visits; empty before the first booking. */
    List<Account> ofCustomer(long customerId);
}
