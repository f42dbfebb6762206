package org.comptoir.web.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;

/** Finds what a failure means to the caller in the whole chain of its causes: containers wrap. */
@ApplicationScoped
public class Diagnosis {

    private static final System.Logger LOG = System.getLogger(Diagnosis.class.getName());
    private static final int DEPTH = 20;

    private Problems problems;

    protected Diagnosis() {}

    @Inject
    public Diagnosis(Problems problems) {
        this.problems = problems;
    }

    /** The problem to answer; what is no fault of the caller's is logged under an id and not told. */
    public Response of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return chain.stream()
                .map(this::meant)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> malformed(chain))
                .or(() -> http(chain))
                .orElseGet(() -> failed(failure));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEPTH; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private Optional<Response> meant(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Optional.of(problems.refused(refused.reason()));
        } else if (cause instanceof StaleState) {
            return Optional.of(problems.refused(Reason.of("edit.conflict")));
        } else if (cause instanceof ConstraintViolationException violations) {
            Reason invalid = Reason.of("request.invalid");
            return Optional.of(problems.of(Response.Status.BAD_REQUEST, invalid, Violations.of(violations, problems)));
        } else if (cause instanceof WebApplicationException http
                && http.getResponse().getStatus() == 413) {
            return Optional.of(
                    problems.of(http.getResponse().getStatusInfo(), Reason.of(HttpReasons.code(413)), List.of()));
        }
        return Optional.empty();
    }

    private Optional<Response> malformed(List<Throwable> chain) {
        boolean json =
                chain.stream().anyMatch(cause -> cause instanceof JsonException || cause instanceof JsonbException);
        return json
                ? Optional.of(problems.of(Response.Status.BAD_REQUEST, JsonFaults.reason(chain), List.of()))
                : Optional.empty();
    }

    private Optional<Response> http(List<Throwable> chain) {
        return chain.stream()
                .filter(WebApplicationException.class::isInstance)
                .map(cause -> ((WebApplicationException) cause).getResponse())
                .filter(answer -> answer.getStatus() < 500)
                .findFirst()
                .map(answer -> answer.getStatus() < 400
                        ? answer
                        : problems.of(
                                answer.getStatusInfo(), Reason.of(HttpReasons.code(answer.getStatus())), List.of()));
    }

    private Response failed(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "TILL-5001 REST call failed, id " + id, failure);
        return problems.failed(id);
    }
}
