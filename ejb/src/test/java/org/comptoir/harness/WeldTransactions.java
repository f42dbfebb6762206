package org.comptoir.harness;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Lets observers wait for the end of the transaction ({@code AFTER_SUCCESS}), as in the server. */
class WeldTransactions implements TransactionServices {

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        try {
            Database.transactions().getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isTransactionActive() {
        return Database.transactionIsOpen();
    }

    @Override
    public UserTransaction getUserTransaction() {
        return com.arjuna.ats.jta.UserTransaction.userTransaction();
    }

    @Override
    public void cleanup() {
        // nothing is held
    }
}
