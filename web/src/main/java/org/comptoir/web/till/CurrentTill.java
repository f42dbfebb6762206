package org.comptoir.web.till;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;

/** What a session knows of its till beside where it is: the lease, the commands it has done, the sale just made. */
@Named
@SessionScoped
public class CurrentTill implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 200;

    private long leaseNo;
    private long leasedTill;
    private long renewedAt;
    private final Deque<String> done = new ArrayDeque<>();
    private Last last;

    /** The document just booked; change is what went back in cash. */
    public record Last(long saleId, long ticketNo, long totalMinor, long changeMinor, boolean takenBack)
            implements Serializable {}

    /** The number of the lease that bookings show; null while none is held for that till. */
    public synchronized Long leaseNo(long tillId) {
        return leasedTill == tillId && leaseNo > 0 ? leaseNo : null;
    }

    synchronized void leased(long tillId, long number, long millis) {
        leasedTill = tillId;
        leaseNo = number;
        renewedAt = millis;
    }

    synchronized boolean renewalDue(long millis, long every) {
        return millis - renewedAt >= every || millis < renewedAt;
    }

    /** True the first time a command's id comes. */
    synchronized boolean isNew(String commandId) {
        return !done.contains(commandId);
    }

    synchronized void done(String commandId) {
        done.addLast(commandId);
        if (done.size() > REMEMBERED) {
            done.removeFirst();
        }
    }

    /** The document just booked; null before the first and while the next sale has not been forgotten. */
    public Last getLast() {
        return last;
    }

    void booked(Sale sale) {
        Sale.Header header = sale.header();
        last = new Last(
                header.id(),
                header.ticketNo(),
                header.totalMinor(),
                header.changeMinor(),
                header.kind() == SaleKind.RETURN);
    }
}
