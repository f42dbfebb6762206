package org.comptoir.web.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.shared.domain.Reason;

/**
 * What the URL of a call names: an unknown thing is 404 when the URL names it. What is unknown in a body, or in what is
 * stored, is refused as anything else in it.
 *
 * @param read true for a call without a body: whatever it names, its URL does
 * @param segments of the path, decoded
 */
record UrlNames(boolean read, List<String> segments) {

    /** Before there is a request. */
    static final UrlNames NONE = new UrlNames(false, List.of());

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int SHOWN = 4;

    static UrlNames of(ContainerRequestContext request) {
        return new UrlNames(
                READING.contains(request.getMethod()),
                request.getUriInfo().getPathSegments(true).stream()
                        .map(PathSegment::getPath)
                        .toList());
    }

    /** True when one of the reason's facts stands in the path; codes of instruments are masked in reasons. */
    boolean hold(Reason reason) {
        return read
                || reason.args().stream()
                        .anyMatch(fact -> segments.stream().anyMatch(segment -> isSame(fact, segment.strip())));
    }

    private static boolean isSame(String fact, String segment) {
        boolean masked = fact.startsWith("\u2022") && fact.length() > SHOWN && segment.length() >= SHOWN;
        String end = masked ? fact.substring(fact.length() - SHOWN) : fact;
        String compared = masked ? segment.substring(segment.length() - SHOWN) : segment;
        return end.toUpperCase(Locale.ROOT).equals(compared.toUpperCase(Locale.ROOT));
    }
}
