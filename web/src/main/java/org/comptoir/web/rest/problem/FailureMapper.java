package org.comptoir.web.rest.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever went wrong, as a problem. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    private Diagnosis diagnosis;

    @Override
    public Response toResponse(Throwable failure) {
        return diagnosis.of(failure);
    }
}
