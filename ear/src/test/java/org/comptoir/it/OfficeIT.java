package org.comptoir.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The back office in a real browser, on the demo shop. */
class OfficeIT extends Browser {

    private static final String CUSTOMERS = "office/customer/customers.xhtml";
    private static final int SHOWN = 25;

    @BeforeEach
    void admin() {
        login("admin");
    }

    @Test
    void customersArePagedSortedAndFilteredOnTheServer() {
        open(CUSTOMERS);
        Locator rows = page.locator("table.rows tbody tr");
        assertThat(rows).hasCount(SHOWN);
        String first = rows.first().innerText();

        page.locator(".ui-paginator-next").click();
        assertThat(page.locator(".ui-paginator-current")).containsText("26–50");
        assertThat(rows.first()).not().hasText(first);

        page.locator("th", new Page.LocatorOptions().setHasText("Numéro")).click();
        assertThat(page.locator("th[aria-sort='ascending']")).containsText("Numéro");
        assertThat(rows.first()).containsText("100001");

        page.locator("#f-city").fill("Lyon");
        page.locator("#f-city").press("Enter");
        assertThat(page).hasURL(Pattern.compile("city=Lyon"));
        assertThat(rows).hasCount(SHOWN);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Lyon"))).hasCount(SHOWN);
        screenshot("customers");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFilterThatFindsNothingSaysSo() {
        open(CUSTOMERS + "?name=zzzz");

        assertThat(page.locator("table.rows tbody")).containsText("Rien ne correspond");
    }

    @Test
    void aCustomerIsEditedAndAConflictKeepsWhatWasTyped() {
        openSomeCustomer();
        String record = page.url();
        page.getByText("Modifier la fiche").click();
        page.getByLabel("Provenance").fill("Salon");
        try (Page other = context.newPage()) {
            other.navigate(record);
            other.getByText("Modifier la fiche").click();
            other.getByLabel("Provenance").fill("Vitrine");
            other.getByText("Enregistrer").click();
            assertThat(other.locator(".note")).containsText("enregistrée");
            assertThat(other.locator("dl.facts").first()).containsText("Vitrine");
        }

        page.getByText("Enregistrer").click();

        assertThat(page.locator(".conflict")).containsText("Quelqu’un d’autre a enregistré");
        assertThat(page.getByLabel("Provenance")).hasValue("Salon");
        screenshot("conflict");
        page.getByText("Recharger").click();
        assertThat(page.getByLabel("Provenance")).hasValue("Vitrine");
    }

    @Test
    void aFieldThatIsRefusedIsNamed() {
        openSomeCustomer();
        page.getByText("Modifier la fiche").click();

        page.getByLabel("E-mail").fill("pas une adresse");
        page.getByText("Enregistrer").click();

        assertThat(page.locator(".refusal")).containsText("pas une adresse");
    }

    @Test
    void aSaleShowsItsLinesItsEffectsItsPaymentsAndItsLedger() {
        DemoSale.make();
        open("office/sale/sales.xhtml?kind=SALE");

        page.locator("table.rows tbody a").first().click();

        assertThat(page.locator("#lines tbody tr")).hasCount(2);
        assertThat(page.locator("#effects")).containsText("points");
        assertThat(page.locator("#payments")).containsText("Carte bancaire");
        assertThat(page.locator("#ledger")).containsText("Carte cadeau émise");
        assertThat(page.locator("#ledger")).containsText("Dû aux porteurs");
        assertThat(page.locator("#ledger")).containsText("-50,00");
        screenshot("sale");
        assertThat(Axe.faultsOf(page)).isEmpty();

        open("office/instrument/instruments.xhtml");
        page.locator("table.rows tbody a.code").first().click();
        assertThat(page.locator("table.movements")).containsText("Carte cadeau émise");
        assertThat(Axe.faultsOf(page)).isEmpty();
        screenshot("instrument");
    }

    @Test
    void birthdayCardsArePreviewedStartedFollowedAndFoundInTheHistory() {
        open("office/run/birthday.xhtml");
        String cards = page.locator("#cards").innerText();
        assertThat(cards).matches("\\d+");
        screenshot("preview");

        page.getByLabel("Motif").fill("essai");
        page.locator("[id='start:go']").click();

        assertThat(page.locator("#state"))
                .hasText(
                        "terminé",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page.locator("form#run")).containsText(cards + " faits");
        screenshot("run");
        open("office/run/runs.xhtml");
        assertThat(page.locator("#history tbody tr").first()).containsText("essai");
        assertThat(Axe.faultsOf(page)).isEmpty();
    }

    @Test
    void theLanguageIsSwitchedOnThePageWhereOneIs() {
        open(CUSTOMERS);

        page.locator(".languages input[value='de']").click();

        assertThat(page.locator("h1")).hasText("Kunden");
        page.locator(".languages input[value='en']").click();
        assertThat(page.locator("h1")).hasText("Customers");
        page.locator(".languages input[value='fr']").click();
        assertThat(page.locator("h1")).hasText("Clients");
    }

    @Test
    void aSellerIsNotOfferedWhatHeMayNotDoAndIsRefusedIt() {
        context.clearCookies();
        login("marie");

        open("office/index.xhtml");
        assertThat(page.locator("nav.menu")).not().containsText("Traitements");
        open("office/run/run.xhtml?id=1");

        assertThat(page.locator(".refusal")).containsText("niveau d’accès");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office/index.xhtml",
                CUSTOMERS,
                "office/customer/edit.xhtml",
                "office/sale/sales.xhtml",
                "office/instrument/instruments.xhtml",
                "office/catalog/products.xhtml",
                "office/catalog/product.xhtml",
                "office/catalog/barcodes.xhtml",
                "office/run/runs.xhtml",
                "office/run/birthday.xhtml",
                "office/printing/printers.xhtml"
            })
    void aPageHasNoSeriousFaultOfAccessibility(String path) {
        open(path);

        assertThat(page.locator("h1")).isVisible();
        assertThat(Axe.faultsOf(page)).isEmpty();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        screenshot(path.replaceAll("\\W+", "-"));
    }

    private void openSomeCustomer() {
        open(CUSTOMERS);
        page.locator("table.rows tbody a").first().click();
        assertThat(page.locator("#points-title")).isVisible();
        assertThat(Axe.faultsOf(page)).isEmpty();
        screenshot("customer");
    }
}
