package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages can be used by everybody: axe finds nothing serious or critical on the till's pages. */
class AccessIT extends TillBrowser {

    @Test
    void thePagesBeforeTheTillAreAccessible() {
        open("");
        assertThat(faults()).isEmpty();

        login("hugo");
        assertThat(faults()).isEmpty();
    }

    @Test
    void everyModeOfTheTillIsAccessible() {
        standAt("hugo", 2);
        scan(article(7));
        scan(card(120));
        assertThat(faults()).isEmpty();
        for (String key : List.of("F2", "F3", "F4", "F6", "F7", "F9", "F10", "F1")) {
            press("Escape");
            press(key);
            screenshot(key);
            assertThat(faults()).as("after %s", key).isEmpty();
        }
        press("F1"); // the help covers the way out
    }

    private List<?> faults() {
        return Axe.faultsOf(page);
    }
}
