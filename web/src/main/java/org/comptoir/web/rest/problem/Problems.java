package org.comptoir.web.rest.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;

/** Makes problem documents for the current request. */
@RequestScoped
public class Problems {

    private Locale locale = Locale.ENGLISH;
    private String path = "";
    private UrlNames url = UrlNames.NONE;

    /** Takes from the request what its problems tell: the reader's language, and what its URL names. */
    public void begin(ContainerRequestContext request) {
        this.locale = Language.of(request);
        this.path = request.getUriInfo().getRequestUri().getRawPath();
        this.url = UrlNames.of(request);
    }

    /** A refusal, with the status of its code; an unknown thing that the URL does not name is 422. */
    public Response refused(Reason reason) {
        return refused(reason, List.of());
    }

    /** A refusal of a call of many rows, with what is wrong with each. */
    public Response refused(Reason reason, List<Problem.FieldProblem> errors) {
        return of(Statuses.of(reason, url), reason, errors);
    }

    /** A request that is wrong before anything was asked of the shop. */
    public Response of(Response.StatusType status, Reason reason, List<Problem.FieldProblem> errors) {
        return build(status, reason, errors, path);
    }

    /** No key, or a wrong one. */
    public Response unauthenticated(Reason reason) {
        Response problem = of(Response.Status.UNAUTHORIZED, reason, List.of());
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Comptoir\"")
                .build();
    }

    /** An error of ours; nothing of it is told but the id it has in the log. */
    public Response failed(String correlationId) {
        Reason reason = Reason.of("internal.error", correlationId);
        return build(Response.Status.INTERNAL_SERVER_ERROR, reason, List.of(), "urn:uuid:" + correlationId);
    }

    /** The language of this request's reader. */
    public Locale locale() {
        return locale;
    }

    /** The text of a reason for this request's reader. */
    public String text(Reason reason) {
        return ReasonText.of(reason, locale);
    }

    private Response build(
            Response.StatusType status, Reason reason, List<Problem.FieldProblem> errors, String instance) {
        Problem problem = new Problem(
                "urn:comptoir:problem:" + reason.code(),
                status.getReasonPhrase(),
                status.getStatusCode(),
                text(reason),
                reason.code(),
                reason.args(),
                instance,
                errors.isEmpty() ? null : errors);
        return Response.status(status.getStatusCode())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem)
                .build();
    }
}
