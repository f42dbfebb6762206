package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The way in, in a real browser: the login page, and nothing behind it without a login. */
class BrowserIT extends Browser {

    @Test
    void theFirstPageIsTheLoginInTheBrowsersLanguage() {
        open("");

        screenshot("login");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("j_username");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSellerOfTheDemoShopComesIn() {
        login("marie");

        screenshot("inside");
        assertThat(page.url()).startsWith(Server.URL);
        assertThat(page.locator("body").innerText()).containsIgnoringCase("marie");
    }

    @Test
    void aWrongPasswordIsSaidAndLetsNobodyIn() {
        open("");
        page.locator("input[name='j_username']").fill("nobody");
        page.locator("input[name='j_password']").fill("nothing");
        page.locator("input[name='j_password']").press("Enter");

        page.locator("[role=alert]").waitFor();
        screenshot("refused");
        assertThat(page.locator("input[name='j_username']").count()).isEqualTo(1);
    }
}
