package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** The browser itself works here: it reaches the server and draws what it answers. */
class BrowserIT extends Browser {

    @Test
    void theBrowserReachesTheApplication() {
        Response response = page.navigate(Server.URL);

        screenshot("first-page");
        assertThat(response.status()).isLessThan(500);
    }
}
