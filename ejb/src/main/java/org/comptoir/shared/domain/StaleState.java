package org.comptoir.shared.domain;

import jakarta.ejb.ApplicationException;

/** Somebody else was quicker: a guarded statement found another state than the one read. The caller may try again. */
@ApplicationException(rollback = true)
public class StaleState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleState(String what) {
        super(what);
    }
}
