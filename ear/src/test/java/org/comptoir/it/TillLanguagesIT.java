package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The till in German and English; the other tests see it in French. */
class TillLanguagesIT extends TillBrowser {

    @ParameterizedTest
    @CsvSource({
        "de, Zahlen, unbekannt, fertig",
        "en, Pay, not known, done",
    })
    void aSaleIsRungUpInTheCashiersLanguage(String language, String pay, String unknown, String done) {
        standAt("lea", 2);
        page.locator("input[value='" + language + "']").click();
        page.locator("html[lang='" + language + "']").waitFor();
        idle();

        scan("9999999999999");
        String refusal = says();
        scan(article(33));
        String key = page.locator("[data-key='F9']").first().innerText();
        press("F9");
        screenshot("paying-" + language);
        press("Enter");

        assertThat(key).contains(pay);
        assertThat(refusal).containsIgnoringCase(unknown);
        assertThat(says()).containsIgnoringCase(done);
    }
}
