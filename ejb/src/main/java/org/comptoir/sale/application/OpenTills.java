package org.comptoir.sale.application;

import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.domain.StoreInfo;

/** What a till must be for a booking: open, and worked by the browser that asks. */
final class OpenTills {

    private OpenTills() {}

    /** The locked head; refuses {@code till.not-open} and {@code till.lease-lost}; no lease number, no lease asked. */
    static TillHead of(SqlBundle.Answer<TillHead> answer, Long leaseNo, StoreInfo store) {
        TillHead head = answer.first()
                .filter(found -> found.sessionId() != null)
                .orElseThrow(() -> new Refused(Reason.of("till.not-open", store.code())));
        if (leaseNo != null && leaseNo != head.leaseNo()) {
            throw new Refused(Reason.of("till.lease-lost"));
        }
        return head;
    }
}
