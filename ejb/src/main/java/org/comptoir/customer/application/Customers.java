package org.comptoir.customer.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.shared.sql.SqlBundle;

/** Customers for the till: one indexed read each. */
public interface Customers {

    /** The id when it is an active customer of the brand (a merged one's root); refuses {@code customer.unknown}. */
    long active(long brandId, long customerId);

    /** Adds whether a customer may get credit notes (F008), to a booking's read; no row for an unknown one. */
    SqlBundle.Answer<Boolean> creditNotes(SqlBundle bundle, long customerId);

    /** What the customer must not be given (F008). */
    Prohibitions prohibitions(long customerId);

    /** What people call these of the brand's customers, by id: {@code 100005 · François Fontaine}. */
    Map<Long, String> names(long brandId, Collection<Long> ids);

    /** The active customer of a number. */
    Optional<Long> byNumber(long brandId, long customerNo);

    /** Adds the read of the active customer of a number. */
    SqlBundle.Answer<Long> byNumber(SqlBundle bundle, long brandId, long customerNo);
}
