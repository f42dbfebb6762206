package org.comptoir.campaign.birthday.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.run.domain.RunLease;
import org.comptoir.shared.sql.SqlFailure;

/**
 * The bulk use case of the job: issues the cards of a chunk of customers exactly once. It tries again, each time in a
 * transaction of its own, after a deadlock, a lock time-out, or when another run was quicker with one of the customers.
 */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssueBirthdayCards {

    private static final int TRIES = 5;
    private static final List<String> QUICKER = List.of("instrument_key", "instrument_code", "scan_code");

    private BookBirthdayCards book;

    protected IssueBirthdayCards() {}

    @Inject
    public IssueBirthdayCards(BookBirthdayCards book) {
        this.book = book;
    }

    /**
     * Customers of one part, by ascending id.
     *
     * @param afterKey where the part stood when they were read
     */
    public record Chunk(RunLease lease, int partNo, long afterKey, List<Long> customerIds) {

        public Chunk {
            customerIds = List.copyOf(customerIds);
        }

        /** Where the part stands after it. */
        public long lastKey() {
            return customerIds.get(customerIds.size() - 1);
        }
    }

    /** How many cards were issued and how many customers were left out. */
    public record Issued(int cards, int skipped) {}

    /** Issues; {@code StaleState}, and nothing booked, when the run is not the lease's any more, paused or stopped. */
    public Issued issue(Caller caller, Chunk chunk) {
        SqlFailure last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return book.book(caller, chunk);
            } catch (SqlFailure e) {
                if (!e.isTransient() && QUICKER.stream().noneMatch(e::isDuplicate)) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }
}
