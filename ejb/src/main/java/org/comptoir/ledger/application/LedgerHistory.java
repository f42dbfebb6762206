package org.comptoir.ledger.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.shared.query.Page;

/** What the ledger booked, for the reads of other features, which have asked the permission. */
public interface LedgerHistory {

    /** The transactions of a sale with their entries, in the order they were booked. */
    List<Transaction> ofSale(long saleId);

    /**
     * What moved an account, the newest first, each with the balance after it.
     *
     * @param first index of the first row, from 0
     * @param size rows wanted
     */
    Page<Movement> ofAccount(long accountId, int first, int size);

    /**
     * A balanced transaction.
     *
     * @param kind stable code of what happened: {@code POINTS_EARNED}
     * @param reason what a person said, null for nothing
     */
    record Transaction(long id, String kind, Instant bookedAt, String reason, List<Entry> entries) {

        public Transaction {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One side of a transaction; amount is what the account's owner gains, in minor units, points or visits.
     *
     * @param accountCode {@code points:17} or {@code contra:liability:3:EUR}
     */
    record Entry(String accountCode, AccountKind accountKind, String unit, long amount) {}

    /**
     * A movement of one account.
     *
     * @param saleId the document it belongs to, null for none
     * @param balance after it
     * @param effectiveOn the day it counts for; before the day it was booked when it was dated back
     * @param author who booked it, null for the house itself
     */
    record Movement(
            long entryId,
            Instant bookedAt,
            String kind,
            String reason,
            Long saleId,
            long storeId,
            long amount,
            long balance,
            LocalDate effectiveOn,
            String author) {}
}
