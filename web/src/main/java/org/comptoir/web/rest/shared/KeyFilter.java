package org.comptoir.web.rest.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.comptoir.access.application.IdentifyKey;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.problem.Problems;

/** Lets in who shows a key; without one nothing of the API answers, not even that a path is unknown. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final String OWN_HEADER = "X-API-Key";

    @Inject
    private IdentifyKey identifyKey;

    @Inject
    private CurrentCaller current;

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        problems.begin(request);
        String key = key(request);
        if (key == null) {
            request.abortWith(problems.unauthenticated(Reason.of("access.key-missing")));
            return;
        }
        try {
            current.identified(identifyKey.identify(key));
        } catch (Refused refused) {
            request.abortWith(problems.unauthenticated(refused.reason()));
        }
    }

    private static String key(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return header.substring(SCHEME.length()).trim();
        }
        return request.getHeaderString(OWN_HEADER);
    }
}
