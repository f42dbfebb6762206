package org.comptoir.ledger.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.sql.SqlBundle;

/** Books into the caller's bundle and transaction; rows are only added, balances move by guarded statements. */
public interface Ledger {

    /** An account to be opened with this booking; its balance starts at that amount. */
    record NewAccount(
            long id,
            String code,
            AccountKind kind,
            String unit,
            Long customerId,
            Long instrumentId,
            long balance,
            Long floor) {}

    /**
     * Locks and reads the accounts of a customer (points, turnover, visits) and of instruments, in the order of their
     * ids: the lock order of every booking. Waits at most the database's lock time-out.
     *
     * @param customerId null for none
     */
    SqlBundle.Answer<Account> lock(SqlBundle bundle, Long customerId, Collection<Long> instrumentIds);

    /** The same accounts without a lock: to compute what a booking would do. */
    SqlBundle.Answer<Account> look(SqlBundle bundle, Long customerId, Collection<Long> instrumentIds);

    /** Locks and reads these accounts, in the order of their ids: for work on many customers at once. */
    SqlBundle.Answer<Account> lockAccounts(SqlBundle bundle, Collection<Long> accountIds);

    /** Locks and reads accounts of many customers by their codes, in the order of their ids: for bookings by the hundred. */
    SqlBundle.Answer<Account> lockCodes(SqlBundle bundle, Collection<String> codes);

    /** Adds the customer's lots that still hold points; read it after {@link #lock}. */
    SqlBundle.Answer<Lot> lots(SqlBundle bundle, long customerId);

    /** Adds what a sale spent from lots, as the lots are now, first use first; read it after {@link #lock}. */
    SqlBundle.Answer<LotUse> uses(SqlBundle bundle, long saleId);

    /** Adds a new account; a second one of the same code is refused by the database (isDuplicate "account"). */
    void open(SqlBundle bundle, BookingContext context, NewAccount account);

    /**
     * Adds the guards, the transactions and their entries and lots, a statement for each table however many postings there
     * are; the accounts they open must stand before them in the bundle.
     */
    void append(SqlBundle bundle, BookingContext context, List<Posting> postings);

    /** The contra account of a purpose, store and unit; opened at its first use, in a transaction of its own. */
    long contra(Contra purpose, long storeId, String unit);

    /** An account by its code, as it is now, unlocked. */
    Optional<Account> byCode(String code);

    /** The code of a customer's account of a kind. */
    static String codeOf(AccountKind kind, long customerId) {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + customerId;
    }

    /** The account of a kind among those locked. */
    static Optional<Account> ofKind(List<Account> accounts, AccountKind kind) {
        return accounts.stream().filter(account -> account.kind() == kind).findFirst();
    }
}
