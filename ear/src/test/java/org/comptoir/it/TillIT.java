package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A day at the till, by keyboard and scanner. */
class TillIT extends TillBrowser {

    @Test
    void tenArticlesArePaidExactlyInCashWithTwoKeys() {
        standAt("lea", 1);
        for (int i = 1; i <= 10; i++) {
            scan(article(i * 13));
        }
        assertThat(pieces()).isEqualTo(10);

        countKeys();
        press("F9");
        screenshot("paying");
        press("Enter");

        assertThat(pressed).isLessThanOrEqualTo(4);
        assertThat(says()).matches("Ticket \\d+ terminé\\.");
        assertThat(lines().count()).isZero();
        assertThat(mode()).isEqualTo("SELL");
        screenshot("next-sale");
    }

    @Test
    void anAmountTypedInCashShowsTheChangeWithinSevenKeys() {
        standAt("lea", 1);
        for (int i = 1; i <= 10; i++) {
            scan(article(i * 13));
        }
        long due = total();

        countKeys();
        press("F9");
        type("2000");
        press("Enter");

        assertThat(pressed).isLessThanOrEqualTo(7);
        assertThat(cents(page.locator("#change").innerText())).isEqualTo(200_000 - due);
    }

    @Test
    void cashAndCardTogetherPayWithCommaAndPoint() {
        standAt("lea", 1);
        scan(article(1));
        long due = total();

        press("F9");
        type("1,50");
        press("Enter");
        type("2.5");
        press("Enter");
        assertThat(cents(page.locator("#remaining").innerText())).isEqualTo(due - 400);
        letter("c", "body[data-mode='SELL']");

        assertThat(says()).contains("terminé");
    }

    @Test
    void anUnknownCodeIsSaidInRedAndNothingIsAdded() {
        standAt("lea", 1);

        scan("9999999999999");

        assertThat(says()).contains("9999999999999").contains("inconnu");
        assertThat(page.locator("#message").getAttribute("class")).contains("REFUSED");
        assertThat(lines().count()).isZero();
    }

    @Test
    void aCodeThatMeansSeveralThingsIsAskedFor() {
        Till rest = Till.open();
        String number = rest.customer();
        assertThat(Till.post(
                                "/products/bulk",
                                "[{'reference': 'N" + rest.unique + "', 'description': 'Foulard', 'vatRate': '20', "
                                        + "'price': '10.00', 'barcodes': ['" + number + "']}]")
                        .status())
                .isEqualTo(200);
        standAt("lea", 1);

        scan(number);
        assertThat(mode()).isEqualTo("CHOOSE");
        assertThat(page.locator("#work [data-row]").count()).isEqualTo(2);
        assertThat(page.locator("#work [data-row]").first().boundingBox().height)
                .isGreaterThanOrEqualTo(48);
        assertThat(lines().count()).isZero();
        screenshot("choose");
        press("Escape");
        assertThat(mode()).isEqualTo("SELL");

        scan(number);
        page.locator("#work [data-row]", new Page.LocatorOptions().setHasText("Foulard"))
                .click();
        idle();
        assertThat(pieces()).isEqualTo(1);

        scan(number);
        press("ArrowDown");
        press("Enter");

        assertThat(mode()).isEqualTo("SELL");
        assertThat(page.locator("#customer").innerText()).contains(number);
    }

    @Test
    void quantityRemovalAndUndoChangeTheTicket() {
        standAt("lea", 1);
        scan(article(5));
        press("F4");
        type("4");
        press("Enter");
        assertThat(pieces()).isEqualTo(4);
        type("3*");
        scan(article(6));
        assertThat(pieces()).isEqualTo(7);

        press("F8");
        assertThat(pieces()).isEqualTo(4);
        press("Control+z");

        assertThat(pieces()).isEqualTo(7);
    }

    @Test
    void anArticleIsFoundByItsDescription() {
        standAt("lea", 1);

        press("F2");
        type("pull marin");
        press("Enter");
        screenshot("articles");
        press("Enter");

        assertThat(page.locator("#ticket .what").innerText()).containsIgnoringCase("pull marin");
    }

    @Test
    void aCustomersPermanentRateAppliesAndIsExplained() {
        standAt("lea", 1);
        scan(article(14));
        long before = total();

        scan(card(120));

        assertThat(page.locator("#customer").innerText()).contains("Remise permanente 10 %");
        assertThat(total()).isEqualTo(before - (before + 5) / 10);
        assertThat(page.locator("#ticket .effect").count()).isEqualTo(1);
        screenshot("customer");
    }

    @Test
    void aSoldGiftCardPaysTheNextSale() {
        standAt("lea", 1);
        String number = "CARD-" + System.nanoTime();
        press("F6");
        type("500");
        press("Enter");
        scan(number);
        assertThat(total()).isEqualTo(50_000);
        press("F9");
        press("Enter");

        scan(article(20));
        press("F9");
        scan(number);
        assertThat(cents(page.locator("#remaining").innerText())).isZero();
        press("Enter");

        assertThat(says()).contains("terminé");
    }

    @Test
    void theBasketSurvivesAReloadAndANewBrowser() {
        standAt("lea", 1);
        scan(article(30));
        scan(article(31));

        page.reload();
        idle();
        assertThat(pieces()).isEqualTo(2);

        leave();
        context.clearCookies();
        login("lea");
        page.locator(".store").first().locator(".button").first().click();
        idle();
        assertThat(pieces()).isEqualTo(2);
    }

    @Test
    void aSecondBrowserIsRefusedTheTill() {
        standAt("lea", 1);
        try (BrowserContext other = context.browser().newContext(options())) {
            Page second = other.newPage();
            second.navigate(Server.URL);
            second.locator("input[name='j_username']").fill("lea");
            second.locator("input[name='j_password']").fill("lea");
            second.locator("input[name='j_password']").press("Enter");
            second.locator(".store").first().locator(".button").first().click();

            assertThat(second.locator(".refusal").innerText()).contains("autre écran");
            assertThat(second.url()).contains("start");
        }
    }

    @Test
    void aTicketIsPrintedOnAskingShownAndReprinted() {
        standAt("lea", 1);
        scan(article(40));
        press("F9");
        letter("p", "[data-key='P'][aria-pressed='true']");
        press("Enter");

        press("F7");
        appears("#paper");
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("document.getElementById('paper').naturalHeight > 100")));
        screenshot("ticket");
        press("Enter");

        assertThat(says()).contains("impression");
    }

    @Test
    void oneLineOfATicketComesBack() {
        standAt("lea", 1);
        scan(article(50));
        scan(article(51));
        press("F9");
        press("Enter");
        String ticket = says().replaceAll("\\D", "");

        press("F10");
        type(ticket);
        press("Enter");
        scan(article(51));
        screenshot("return");
        assertThat(cents(page.locator("#refund").innerText())).isPositive();
        press("F9");

        assertThat(says()).contains("Retour").contains("rendre");
    }

    @Test
    void theSellerIsChosenAtValidation() {
        standAt("marie", 1);
        scan(article(60));
        press("F9");

        letter("v", "body[data-mode='SELLER']");
        press("ArrowDown");
        press("Enter");
        String seller = page.locator("[data-key='V']").innerText();
        press("Enter");

        assertThat(seller).contains("Vendeur").doesNotContain("Agnès");
        assertThat(says()).contains("terminé");
    }

    @Test
    void theSellerIsChosenByPin() {
        standAt("marie", 1);
        scan(article(61));
        press("F9");
        letter("v", "body[data-mode='SELLER']");

        type("9999");
        press("Enter");
        assertThat(page.locator("#message").getAttribute("class")).contains("REFUSED");
        assertThat(page.locator("#entry").getAttribute("type")).isEqualTo("password");
        type("3333");
        press("Enter");
        String seller = page.locator("[data-key='V']").innerText();
        press("Enter");

        assertThat(seller).doesNotContain("Agnès").contains("Vendeur");
        assertThat(says()).contains("terminé");
    }

    @Test
    void theCustomersOwnCardPaysFromTheListOfCredits() {
        standAt("lea", 1);
        scan(card(123));
        press("F6");
        type("40");
        press("Enter");
        press("Enter");
        press("F9");
        press("Enter");
        assertThat(says()).contains("terminé");

        scan(article(21));
        scan(card(123));
        long due = total();
        press("F9");
        assertThat(page.locator("table[data-rows='credits']").innerText()).contains("Carte cadeau");
        screenshot("credits");
        press("ArrowDown");
        letter("a", ".tenders li:nth-child(2)");

        assertThat(cents(page.locator("#remaining").innerText())).isEqualTo(Math.max(0, due - 4_000));
    }

    @Test
    void goodsWithoutTheirTicketComeBackAtATypedPriceWithAReason() {
        standAt("lea", 1);
        press("F10");
        press("F8");
        assertThat(page.locator("#message").getAttribute("class")).contains("REFUSED");
        leave();

        standAt("hugo", 1);
        press("F10");
        press("F8");
        scan(article(70));
        press("F3");
        type("7,50");
        press("Enter");
        assertThat(cents(page.locator(".panel.return .remaining .amount").innerText()))
                .isEqualTo(750);
        press("F9");
        assertThat(says()).containsIgnoringCase("motif");
        press("F4");
        type("cadeau sans ticket");
        press("Enter");
        screenshot("without-ticket");
        press("F9");

        assertThat(says()).contains("Retour").contains("7,50");
    }

    @Test
    void theDrawerOpensWithAReasonForWhomMayOpenIt() {
        standAt("marie", 1);
        press("Control+o");
        assertThat(page.locator("#message").getAttribute("class")).contains("REFUSED");
        assertThat(mode()).isEqualTo("SELL");
        leave();

        standAt("lea", 1);
        press("Control+o");
        press("Enter");
        assertThat(page.locator("#message").getAttribute("class")).contains("REFUSED");
        type("monnaie");
        screenshot("drawer");
        press("Enter");

        assertThat(says()).contains("tiroir est ouvert");
        assertThat(mode()).isEqualTo("SELL");
    }

    @Test
    void onAScreenHeldUprightNothingIsCutOff() {
        page.setViewportSize(820, 1180);
        standAt("lea", 1);
        scan(article(1));
        scan(article(2));
        press("F9");
        screenshot("portrait");

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.locator("[data-key='F9']").boundingBox().height).isGreaterThanOrEqualTo(48);
        assertThat(page.locator("#remaining").isVisible()).isTrue();
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replaceAll("[^0-9-]", ""));
    }
}
