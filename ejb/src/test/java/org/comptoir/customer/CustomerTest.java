package org.comptoir.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.customer.application.Customers;
import org.comptoir.customer.application.SaveCustomer;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.customer.application.SwitchCustomerActive;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class CustomerTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaveCustomer saveCustomer;

    @Inject
    private SaveCustomerGroup saveCustomerGroup;

    @Inject
    private SwitchCustomerActive switchCustomerActive;

    @Inject
    private SaveSetting saveSetting;

    @Inject
    private CustomerForms forms;

    @Inject
    private CustomerPanels panels;

    @Inject
    private Customers customers;

    @Inject
    private TestClock clock;

    @Inject
    private Sql sql;

    @Inject
    private Ids ids;

    private House house;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
    }

    @AfterEach
    void leaveCleanBooks() {
        sql.update(
                "delete from account where customer_id in (select id from customer where brand_id = ?)",
                house.brandId());
    }

    @Test
    void aNewCustomerGetsTheNextNumberTheStoreAndItsCalendarDay() {
        clock.set(Instant.parse("2026-03-02T23:30:00Z"));

        long first = save(person("Durand", "Zoé", null));
        long second = save(person("Petit", "Jean", null));

        CustomerForms.CustomerForm form = forms.form(house.office(1), first);
        assertThat(form.number()).isEqualTo(100_001);
        assertThat(form.storeId()).isEqualTo(house.storeId());
        assertThat(form.createdOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(form.version()).isEqualTo(1);
        assertThat(form.active()).isTrue();
        assertThat(customers.byNumber(house.brandId(), 100_002)).contains(second);
    }

    @Test
    void everyFieldComesBackAsItWasSaved() {
        long group = saveCustomerGroup.save(house.office(5), SaveCustomerGroup.Request.create("Amis"));
        CustomerDetails details = new CustomerDetails(
                new CustomerDetails.Name("Mme", "Durand", "Zoé"),
                new CustomerDetails.Contact("Zoe@Example.org", "01.44 55-66", "+33 6 12 34 56 78"),
                new CustomerDetails.Address("1 rue X", "75001", "Paris", "fr"),
                new BirthDay(29, 2, null),
                group,
                "Attention",
                500,
                "de",
                "salon");

        long id = saveCustomer.save(house.office(1), new SaveCustomer.Request(null, null, details, "2900000000018"));

        CustomerForms.CustomerForm form = forms.form(house.office(1), id);
        assertThat(form.details()).isEqualTo(details);
        assertThat(form.details().contact().mobile()).isEqualTo("+33612345678");
        assertThat(form.cardNumber()).isEqualTo("2900000000018");
    }

    @Test
    void at63_aMailAddressAlreadyUsedIsRefusedAndNothingIsSaved() {
        save(person("Durand", "Zoé", "zoe@example.org"));
        long before = count();

        assertThatThrownBy(() -> save(person("Autre", "Zoé", "  ZOE@Example.org ")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("customer.email-taken");
                    assertThat(ReasonText.of(refused.reason(), Locale.FRENCH)).isEqualTo("Adresse mail déjà existante");
                });

        assertThat(count()).isEqualTo(before);
        assertThat(save(person("Autre", "Zoé", "other@example.org"))).isPositive();
    }

    @Test
    void anAddressGivenUpIsFreeAndAnotherBrandHasItsOwn() {
        long id = save(person("Durand", "Zoé", "zoe@example.org"));
        edit(id, person("Durand", "Zoé", "new@example.org"));

        assertThat(save(person("Autre", "Zoé", "zoe@example.org"))).isPositive();
        house = fixtures.house();
        assertThat(save(person("Autre", "Zoé", "zoe@example.org"))).isPositive();
    }

    @Test
    void whereTheShopAllowsItTwoCustomersShareAnAddress() {
        saveSetting.save(house.office(5), new SaveSetting.Request(0, "customer.email-unique", "false"));

        save(person("Durand", "Zoé", "zoe@example.org"));

        assertThat(save(person("Durand", "Léo", "zoe@example.org"))).isPositive();
    }

    @Test
    void fieldsTheShopMakesMandatoryAreAskedFor() {
        refused("field.missing", () -> save(person(null, "Zoé", null)));
        saveSetting.save(
                house.office(5), new SaveSetting.Request(0, "customer.mandatory-fields", "firstName, cardNumber"));

        refused("field.missing", () -> save(person("Durand", null, null)));
        refused("field.missing", () -> save(person(null, "Zoé", null)));
        assertThat(saveCustomer.save(
                        house.office(1), new SaveCustomer.Request(null, null, person(null, "Zoé", null), "C-1")))
                .isPositive();
    }

    @Test
    void aBirthdayMustExistAndThe29thOfFebruaryDoes() {
        assertThat(new BirthDay(29, 2, 2024).isKnown()).isTrue();
        refused("customer.birth-date", () -> new BirthDay(29, 2, 2023));
        refused("customer.birth-date", () -> new BirthDay(31, 4, null));
        refused("customer.birth-date", () -> new BirthDay(12, null, null));
        refused("customer.birth-date", () -> new BirthDay(1, 1, 1850));
        refused("customer.email-malformed", () -> new CustomerDetails.Contact("zoe at home", null, null));
    }

    @Test
    void aPermanentRateLiesBetween0And100Percent() {
        refused("rate.range", () -> save(rated(10_001)));
        refused("rate.range", () -> save(rated(-1)));
        assertThat(forms.form(house.office(1), save(rated(10_000))).details().permanentRateBp())
                .isEqualTo(10_000);
    }

    private static CustomerDetails rated(int basisPoints) {
        return new CustomerDetails(
                new CustomerDetails.Name("Mme", "Durand", "Zoé"),
                new CustomerDetails.Contact(null, null, null),
                new CustomerDetails.Address(null, null, null, null),
                null,
                null,
                null,
                basisPoints,
                "fr",
                null);
    }

    @Test
    void anEditOfAnOldVersionIsRefusedAndTheChangeSetIsAudited() {
        long id = save(person("Durand", "Zoé", null));
        edit(id, person("Dupont", "Zoé", "zoe@example.org"));

        refused(
                "edit.conflict",
                () -> saveCustomer.save(
                        house.office(1), new SaveCustomer.Request(id, 1L, person("Martin", "Zoé", null), null)));
        assertThat(sql.list(
                        "select detail from audit_event where subject = ? order by id",
                        row -> row.text("detail"),
                        "customer:" + id))
                .last()
                .isEqualTo("lastName: Durand -> Dupont\nemail:  -> zoe@example.org");
    }

    @Test
    void anInactiveCustomerCannotBeAttachedUntilActiveAgain() {
        long id = save(person("Durand", "Zoé", null));
        switchCustomerActive.switchActive(house.office(5), new SwitchCustomerActive.Request(id, 1L, false));

        refused("customer.unknown", () -> customers.active(house.brandId(), id));
        refused(
                "access.denied",
                () -> switchCustomerActive.switchActive(
                        house.office(4), new SwitchCustomerActive.Request(id, 2L, true)));
        switchCustomerActive.switchActive(house.office(5), new SwitchCustomerActive.Request(id, 2L, true));
        assertThat(customers.active(house.brandId(), id)).isEqualTo(id);
    }

    @Test
    void anotherBrandsCustomerIsUnknown() {
        long id = save(person("Durand", "Zoé", null));
        House other = fixtures.house();

        refused("customer.unknown", () -> forms.form(other.office(5), id));
        refused("customer.unknown", () -> panels.panel(other.office(5), id));
        refused(
                "customer.unknown",
                () -> saveCustomer.save(
                        other.office(5), new SaveCustomer.Request(id, 1L, person("Martin", "Zoé", null), null)));
        refused("customer.unknown", () -> customers.active(other.brandId(), id));
    }

    @Test
    void thePanelShowsTheRecordAndTheLedgersBalances() {
        long id = save(person("Durand", "Zoé", null));
        account(id, "TURNOVER", "EUR", 12_345);
        account(id, "VISITS", "VISIT", 3);
        account(id, "POINTS", "PTS", 42);

        CustomerPanels.CustomerPanel panel = panels.panel(house.till(1), id);

        assertThat(panel.name()).isEqualTo("Mme Zoé Durand");
        assertThat(panel.storeName()).isEqualTo("Magasin S1");
        assertThat(panel.createdOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(panel.turnoverMinor()).isEqualTo(12_345);
        assertThat(panel.tickets()).isEqualTo(3);
        assertThat(panel.points()).isEqualTo(42);
        assertThat(panel.currency()).isEqualTo("EUR");
        assertThat(panel.observation()).isEqualTo("Attention");
        assertThat(panel.permanentRateBp()).isEqualTo(500);
    }

    @Test
    void aCardOfSomebodyElseIsRefused() {
        saveCustomer.save(
                house.office(1), new SaveCustomer.Request(null, null, person("Durand", "Zoé", null), "2900000000018"));

        refused(
                "code.taken",
                () -> saveCustomer.save(
                        house.office(1),
                        new SaveCustomer.Request(null, null, person("Petit", "Léo", null), "2900000000018")));
        refused(
                "customer-group.unknown",
                () -> save(new CustomerDetails(
                        new CustomerDetails.Name(null, "X", null), null, null, null, -5L, null, 0, "fr", null)));
    }

    private void account(long customer, String kind, String unit, long balance) {
        sql.update(
                "insert into account (id, code, kind, unit, customer_id, balance, opened_at) values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                kind.toLowerCase(Locale.ROOT) + ":" + customer,
                kind,
                unit,
                customer,
                balance,
                clock.instant());
    }

    private long save(CustomerDetails details) {
        return saveCustomer.save(house.office(1), new SaveCustomer.Request(null, null, details, null));
    }

    private void edit(long id, CustomerDetails details) {
        long version = forms.form(house.office(1), id).version();
        saveCustomer.save(house.office(1), new SaveCustomer.Request(id, version, details, null));
    }

    private long count() {
        return sql.count("select count(*) from customer where brand_id = ?", house.brandId());
    }

    private static CustomerDetails person(String last, String first, String email) {
        return new CustomerDetails(
                new CustomerDetails.Name("Mme", last, first),
                new CustomerDetails.Contact(email, null, null),
                null,
                null,
                null,
                "Attention",
                500,
                "fr",
                null);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
