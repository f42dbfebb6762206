package org.comptoir.it;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page: faults of accessibility that it calls serious or critical. */
final class Axe {

    private static final String RUN = "async () => (await axe.run()).violations"
            + ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
            + ".flatMap(fault => fault.nodes.map(node => fault.id + ': ' + node.html.slice(0, 200)))";

    private static final String SCRIPT = script();

    private Axe() {}

    /** Empty when there is none. */
    static List<?> faultsOf(Page page) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
