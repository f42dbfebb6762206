package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.loyalty.earned.domain.NoticeChannel;

/**
 * The daily run of a programme whose vouchers nobody asks for at the till (F083): issues what is due to the customers
 * after a key and resets their counters, exactly once for each customer and business day. A chunk is one transaction.
 */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssueDueVouchers {

    private static final List<String> QUICKER = List.of("instrument_key", "instrument_code", "scan_code");

    private BookDueVouchers book;

    protected IssueDueVouchers() {}

    @Inject
    public IssueDueVouchers(BookDueVouchers book) {
        this.book = book;
    }

    /**
     * A chunk of a run.
     *
     * @param businessDate the day of the run: issue and validity count from it
     * @param after id of the last customer of the chunk before, 0 for the first one
     * @param limit customers looked at, at the most
     */
    public record Chunk(long programmeId, @NotNull LocalDate businessDate, long after, int limit) {}

    /** A voucher that was issued: what a message to the customer needs. */
    public record Due(long customerId, String code, long amountMinor, LocalDate expiresOn) {}

    /**
     * What a chunk came to.
     *
     * @param notice how the programme wants its customers told
     * @param last where the next chunk begins, null when this was the last one
     */
    public record Issued(List<Due> vouchers, NoticeChannel notice, Long last) {

        public Issued {
            vouchers = List.copyOf(vouchers);
        }
    }

    /** Issues; refuses {@code programme.unknown}, {@code earned.not-daily} and {@code earned.period-over}. */
    public Issued issue(Caller caller, Chunk chunk) {
        return Again.until(QUICKER, () -> book.book(caller, chunk));
    }
}
