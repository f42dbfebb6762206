package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scan arrives, whatever has the focus, at the speed of fast and of slow scanners; no field keeps any of it. */
class ScanIT extends TillBrowser {

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void withTheFocusOnNothing(int gap) {
        standAt("paul", 1);
        page.evaluate("document.activeElement.blur()");

        caught(gap);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void withTheFocusOnAButton(int gap) {
        standAt("paul", 1);
        page.locator(".keypad .button").first().focus();

        caught(gap);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void whileAQuantityIsTyped(int gap) {
        standAt("paul", 1);
        scan(article(99));
        press("F4");

        caught(gap);
        assertThat(pieces()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void whileAnArticleIsSearched(int gap) {
        standAt("paul", 1);
        press("F2");
        type("pul");

        scan(article(1), gap);
        idle();

        assertThat(pieces()).isEqualTo(1);
        assertThat(entry()).isEqualTo("pul");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void whileACustomerIsSearched(int gap) {
        standAt("paul", 1);
        press("F3");

        caught(gap);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void inThePayment(int gap) {
        standAt("paul", 1);
        scan(article(98));
        press("F9");
        type("20");

        scan(article(1), gap);
        idle();

        assertThat(pieces()).isEqualTo(2);
        assertThat(entry()).isEqualTo("20");
        assertThat(mode()).isEqualTo("PAY");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void whileTheServerAnswers(int gap) {
        standAt("paul", 1);
        List<Route> held = new ArrayList<>();
        page.route("**/till/sale.xhtml", held::add);

        scan(article(1), gap);
        page.waitForCondition(() -> !held.isEmpty());
        scan(article(2), gap);
        scan(article(3), gap);
        assertThat(pieces()).isZero();
        page.unroute("**/till/sale.xhtml");
        held.forEach(Route::resume);
        idle();

        assertThat(pieces()).isEqualTo(3);
        assertThat(entry()).isEmpty();
    }

    private void caught(int gap) {
        int before = pieces();
        scan(article(1), gap);
        scan(article(2), gap);
        scan(article(3), gap);
        idle();
        assertThat(pieces()).isEqualTo(before + 3);
        assertThat(entry()).isEmpty();
    }
}
