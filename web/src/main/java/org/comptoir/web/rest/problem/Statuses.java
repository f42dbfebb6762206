package org.comptoir.web.rest.problem;

import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.comptoir.shared.domain.Reason;

/** The HTTP status of a refusal, from its code and what the URL names: new codes need no entry here. */
final class Statuses {

    private static final Set<String> CONFLICTS = Set.of(
            "stacking.only-one",
            "busy",
            "edit.conflict",
            "request.other-content",
            "basket.changed",
            "till.lease-lost",
            "till.leased",
            "instrument.held");

    private Statuses() {}

    static Response.StatusType of(Reason reason, UrlNames url) {
        String code = reason.code();
        if (code.equals("access.denied")) {
            return Response.Status.FORBIDDEN;
        }
        if (isUnknown(code) && url.hold(reason) || code.equals("clock.not-movable")) {
            return Response.Status.NOT_FOUND;
        }
        if (CONFLICTS.contains(code) || code.endsWith("-taken") || code.endsWith(".taken")) {
            return Response.Status.CONFLICT;
        }
        if (code.endsWith(".malformed") && !code.startsWith("code.")) {
            return Response.Status.BAD_REQUEST;
        }
        return Unprocessable.STATUS;
    }

    private static boolean isUnknown(String code) {
        return code.endsWith(".unknown") || code.endsWith("-unknown");
    }

    /** 422, which the enumeration of Jakarta REST does not have. */
    private enum Unprocessable implements Response.StatusType {
        STATUS;

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
