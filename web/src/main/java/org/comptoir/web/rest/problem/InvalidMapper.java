package org.comptoir.web.rest.problem;

import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Broken constraints: RESTEasy has a mapper of its own for them, which this one takes the place of. */
@Provider
public class InvalidMapper implements ExceptionMapper<ValidationException> {

    @Inject
    private Diagnosis diagnosis;

    @Override
    public Response toResponse(ValidationException failure) {
        return diagnosis.of(failure);
    }
}
