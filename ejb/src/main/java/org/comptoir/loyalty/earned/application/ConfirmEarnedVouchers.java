package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;

/**
 * Issues the vouchers of a preview, chunk by chunk, each in a transaction of its own. Confirming the same preview again
 * creates nothing more, and finishes what a crash has left; a new preview may give the same customers again (AT-52).
 */
@Stateless
@Requires(Permission.RUN_CAMPAIGN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmEarnedVouchers {

    private static final int CHUNK = 500;
    private static final List<String> QUICKER = List.of("instrument_key", "instrument_code", "scan_code");

    private BookEarnedVouchers book;

    protected ConfirmEarnedVouchers() {}

    @Inject
    public ConfirmEarnedVouchers(BookEarnedVouchers book) {
        this.book = book;
    }

    /** How many vouchers this call has created, of how much, and how many customers it left out. */
    public record Confirmed(long vouchers, long totalMinor, long leftOut) {}

    /**
     * Issues; refuses {@code request.other-content} when the preview's id was confirmed with other terms,
     * {@code store.code-unknown}, {@code earned.terms} and {@code earned.period-over}.
     */
    public Confirmed confirm(Caller caller, @Valid EarnedBatch.Order order) {
        Again.until(List.of("client_request"), () -> book.begin(caller, order));
        long vouchers = 0;
        long total = 0;
        long leftOut = 0;
        Long after = 0L;
        while (after != null) {
            long from = after;
            BookEarnedVouchers.Booked booked = Again.until(QUICKER, () -> book.book(caller, order, from, CHUNK));
            vouchers += booked.vouchers();
            total += booked.totalMinor();
            leftOut += booked.leftOut();
            after = booked.lastId();
        }
        return new Confirmed(vouchers, total, leftOut);
    }
}
