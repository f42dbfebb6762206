package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.application.CodeMeanings;
import org.comptoir.sale.application.Meaning;
import org.comptoir.sale.application.ResolveCode;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes that mean several things (D-17). */
@UseCases
class AmbiguousCodeTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    ScanCode scanCode;

    @Inject
    ResolveCode resolveCode;

    @Inject
    CodeRegistry codes;

    @Inject
    CodeMeanings codeMeanings;

    @Inject
    SaveProgramme saveProgramme;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aBarcodeThatIsACustomersNumberIsAskedForAndNothingIsDone() {
        String code = String.valueOf(customer);
        long product = fixtures.product(house, "PULL", 4_000, code);

        ScanCode.Outcome outcome = scan(code, Set.of(), null);

        assertThat(outcome.kind()).isEqualTo(ScanCode.Kind.AMBIGUOUS);
        assertThat(outcome.basket().basket().isEmpty()).isTrue();
        assertThat(outcome.basket().basket().customerId()).isNull();
        assertThat(outcome.meanings())
                .extracting(Meaning::kind, Meaning::id, Meaning::text)
                .containsExactlyInAnyOrder(
                        tuple(ScanCode.Kind.ARTICLE, product, "PULL · Article PULL"),
                        tuple(ScanCode.Kind.CUSTOMER, customer, code + " · Camille Durand"));
    }

    @Test
    void whatIsChosenIsDone() {
        String code = String.valueOf(customer);
        long product = fixtures.product(house, "PULL", 4_000, code);
        List<Meaning> meanings = scan(code, Set.of(), null).meanings();

        scan(code, Set.of(), key(meanings, ScanCode.Kind.CUSTOMER));
        ScanCode.Outcome both = scan(code, Set.of(), key(meanings, ScanCode.Kind.ARTICLE));

        assertThat(both.kind()).isEqualTo(ScanCode.Kind.ARTICLE);
        assertThat(both.basket().basket().customerId()).isEqualTo(customer);
        assertThat(both.basket().basket().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.productId()).isEqualTo(product));
        refused("code.unknown", () -> scan(code, Set.of(), "ARTICLE:0"));
    }

    @Test
    void whereTheKindIsKnownNothingIsAsked() {
        String code = String.valueOf(customer);
        fixtures.product(house, "PULL", 4_000, code);

        ScanCode.Outcome outcome = scan(code, Set.of(ScanCode.Kind.CUSTOMER), null);

        assertThat(outcome.kind()).isEqualTo(ScanCode.Kind.CUSTOMER);
        assertThat(outcome.basket().basket().customerId()).isEqualTo(customer);
    }

    @Test
    void aCardThatPaysIsTakenWhereMoneyIsAskedForAndAskedForElsewhere() {
        String printed = "CARTE-2026";
        shop.pay(house, shop.edit(house, new BasketChange.SellGiftCard(5_000, printed)), Shop.cash(5_000));
        fixtures.product(house, printed, 4_000);
        Set<ScanCode.Kind> paying = Set.of(ScanCode.Kind.TENDER, ScanCode.Kind.VOUCHER);

        ScanCode.Outcome atTheCounter = scan(printed, Set.of(), null);
        ScanCode.Outcome atPayment = scan(printed, paying, null);

        assertThat(atTheCounter.kind()).isEqualTo(ScanCode.Kind.AMBIGUOUS);
        assertThat(atTheCounter.meanings())
                .filteredOn(meaning -> meaning.kind() == ScanCode.Kind.TENDER)
                .extracting(Meaning::text)
                .as("only the end of what may be money")
                .containsExactly("••••2026");
        assertThat(atPayment.kind()).isEqualTo(ScanCode.Kind.TENDER);
        assertThat(atPayment.instrument().balanceMinor()).isEqualTo(5_000);
    }

    @Test
    void aCouponAndAReferenceAreAskedForInWhateverLetters() {
        coupon("NOEL20");
        fixtures.product(house, "NOEL20", 4_000);

        assertThat(scan("noel20", Set.of(), null).meanings())
                .extracting(Meaning::kind)
                .containsExactlyInAnyOrder(ScanCode.Kind.CLAIM, ScanCode.Kind.ARTICLE);
    }

    /** Where goods come back nothing else is asked for. */
    @Test
    void anArticleIsFoundByItsBarcodeThenByTheReferenceThatWasTyped() {
        long scanned = fixtures.product(house, "PULL", 4_000, "ECHARPE");
        long typed = fixtures.product(house, "ECHARPE", 2_000);

        assertThat(articles("ECHARPE")).containsExactly(scanned, typed);
        assertThat(articles("echarpe")).containsExactly(scanned, typed);
        assertThat(articles("pull")).containsExactly(scanned);
        refused("code.unknown", () -> articles(String.valueOf(customer)));
    }

    private List<Long> articles(String code) {
        return codeMeanings.articles(house.till(1), code);
    }

    @Test
    void aReferenceThatIsItsOwnBarcodeMeansOneThing() {
        fixtures.product(house, "8712345", 4_000, "8712345");

        assertThat(scan("8712345", Set.of(), null).kind()).isEqualTo(ScanCode.Kind.ARTICLE);
    }

    @Test
    void withoutABasketAllMeaningsAreTold() {
        String code = String.valueOf(customer);
        fixtures.product(house, "PULL", 4_000, code);

        assertThat(resolveCode.resolve(house.rest(), code))
                .extracting(Meaning::kind)
                .containsExactlyInAnyOrder(ScanCode.Kind.ARTICLE, ScanCode.Kind.CUSTOMER);
        refused("code.unknown", () -> resolveCode.resolve(house.rest(), "NOBODY"));
    }

    @Test
    void aCouponCannotTakeAReferenceOrACustomersNumber() {
        fixtures.product(house, "SOLDES", 4_000);

        refused("code.reference-taken", () -> coupon("soldes"));
        refused("code.customer-number-taken", () -> coupon(String.valueOf(customer)));
    }

    @Test
    void aPrintedCardCannotTakeAReferenceOrACustomersNumber() {
        fixtures.product(house, "CARTE-1", 4_000);
        long other = fixtures.customer(house, "Martin", 0);

        refused("code.reference-taken", () -> shop.edit(house, new BasketChange.SellGiftCard(5_000, "CARTE-1")));
        refused(
                "code.customer-number-taken",
                () -> shop.edit(house, new BasketChange.SellGiftCard(5_000, String.valueOf(other))));
        refused("code.customer-number-taken", () -> card(customer, String.valueOf(other)));
        card(customer, String.valueOf(customer));
        assertThat(scan(String.valueOf(customer), Set.of(), null).kind())
                .as("his own number on his card is one meaning")
                .isEqualTo(ScanCode.Kind.CUSTOMER);
    }

    private void card(long owner, String number) {
        codes.claim(house.brandId(), CodeRegistry.Kind.CUSTOMER, owner, List.of(number));
    }

    private void coupon(String code) {
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        CouponTerms.KIND,
                        "Coupon " + code + house.code(),
                        "{\"code\":\"" + code + "\",\"rateBp\":1000,\"reusable\":true}"));
    }

    private ScanCode.Outcome scan(String code, Set<ScanCode.Kind> wanted, String chosen) {
        return scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), code, 1, wanted, chosen));
    }

    private static String key(List<Meaning> meanings, ScanCode.Kind kind) {
        return meanings.stream()
                .filter(meaning -> meaning.kind() == kind)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
