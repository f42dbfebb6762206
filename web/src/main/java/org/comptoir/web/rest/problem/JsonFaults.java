package org.comptoir.web.rest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Reason;

/** Which field of a body could not be read, as far as the messages of JSON-B tell; class names never leave. */
final class JsonFaults {

    private static final Pattern FIELD = Pattern.compile("property '?([A-Za-z][A-Za-z0-9]{0,40})'?\\b");

    private JsonFaults() {}

    static Reason reason(List<Throwable> chain) {
        List<String> path = new ArrayList<>();
        for (Throwable cause : chain) {
            Matcher named = FIELD.matcher(String.valueOf(cause.getMessage()));
            if (named.find() && !path.contains(named.group(1))) {
                path.add(named.group(1));
            }
        }
        return path.isEmpty()
                ? Reason.of("request.malformed")
                : Reason.of("request.malformed-field", String.join(".", path));
    }
}
