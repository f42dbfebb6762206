package org.comptoir.loyalty.points.application;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.shared.sql.SqlBundle;

/** Customers whose points may have come to their end, page by page by the id of their account. */
public interface DuePoints {

    /**
     * The day that is looked at.
     *
     * @param resetMonths months without a purchase that end all points; 0 for never
     */
    record On(LocalDate day, int resetMonths) {

        /** True when a customer who was active last on that day has been away too long: a full time has gone by. */
        boolean isTooLongAgo(LocalDate last) {
            return resetMonths > 0
                    && last != null
                    && last.plusMonths(resetMonths).isBefore(day);
        }
    }

    /**
     * A customer's account of points, or of what is kept of a point.
     *
     * @param lastOn day of the last purchase
     * @param owes true when the customer owes points: what is kept of a point then lowers the debt
     */
    record Due(long accountId, long customerId, LocalDate lastOn, boolean owes) {}

    /** The accounts after that id with something to look at. */
    List<Due> page(long brandId, On on, long afterAccount, int size);

    /** Adds the same accounts as they are now; read it after they are locked. */
    SqlBundle.Answer<Due> again(SqlBundle bundle, List<Long> accountIds);
}
