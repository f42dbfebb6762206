package org.comptoir.shared.domain;

import jakarta.ejb.ApplicationException;

/** The one exception of a refusal: nothing was changed, the transaction is rolled back, the reason says why. */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public Refused(Reason reason) {
        super(reason.code() + reason.args());
        this.reason = reason;
    }

    public Refused(Reason reason, Throwable cause) {
        super(reason.code() + reason.args(), cause);
        this.reason = reason;
    }

    /** What to tell the user. */
    public Reason reason() {
        return reason;
    }
}
