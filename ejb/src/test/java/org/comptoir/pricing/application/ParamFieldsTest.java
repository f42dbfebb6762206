package org.comptoir.pricing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistyped parameter is refused and not passed over, whatever the kind. */
@UseCases
class ParamFieldsTest {

    private static final Pattern EXAMPLE = Pattern.compile("^\\| `([A-Z_]+)` \\|.*\\| `(\\{.*})` \\|$");
    private static final String OLD = "{\"form\":\"PERCENT\",\"rateBp\":1000,\"mistyped\":1}";

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ProgrammeList programmes;

    @Inject
    @Any
    Instance<ProgrammeKind> kinds;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = fixtures.house();
    }

    @Test
    void everyKindRefusesAFieldThatItDoesNotHave() {
        assertThat(kinds.stream()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(kind -> {
            List<String> known =
                    ParamFields.of(kind).stream().map(RecordComponent::getName).toList();

            assertThatThrownBy(() -> save(kind.kind(), "{\"" + known.get(0) + "\": null, \"mistyped\": 1}"))
                    .as(kind.kind())
                    .isInstanceOfSatisfying(Refused.class, e -> {
                        assertThat(e.reason().code()).isEqualTo("programme.no-such-param");
                        assertThat(e.reason().args())
                                .containsExactly(kind.kind(), "mistyped", String.join(", ", known));
                    });
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POINTS|earning.stors|{'points': 1, 'sliceMinor': 100, 'earning': {'stors': ['S1']}}",
                "POINTS|levels[0].point|{'points': 1, 'sliceMinor': 100, 'levels': [{'number': 1, 'point': 9}]}",
                "EARNED_VOUCHER|tiers[1].valeu|{'base': 'PER_SALE', 'tiers': [{'value': 1}, {'valeu': 2}]}",
                "CONDITIONAL_DISCOUNT|rows[0].stor|{'rows': [{'group': 'VP', 'stor': 'PARIS', 'rateBp': 500}]}",
                "POUCH|boxes.createdtoday|{'vouchers': [], 'boxes': {'createdtoday': true}}",
                "PROMOTION|RateBp|{'form': 'PERCENT', 'RateBp': 500}"
            })
    void theFieldIsNamedWithWhereItStands(String kind, String path, String params) {
        assertThatThrownBy(() -> save(kind, params.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().args()).contains(kind, path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PROMOTION|appliesToOnSale|BOOLEAN|{'form': 'PERCENT', 'rateBp': 500, 'appliesToOnSale': 'perhaps'}",
                "PROMOTION|rateBp|INTEGER|{'form': 'PERCENT', 'rateBp': '500'}",
                "PROMOTION|rateBp|INTEGER|{'form': 'PERCENT', 'rateBp': 2147483648}",
                "PROMOTION|stores|LIST|{'form': 'PERCENT', 'rateBp': 500, 'stores': 'S1'}",
                "POINTS|levels[0].points|LONG|{'points': 1, 'sliceMinor': 100, 'levels': [{'number': 1, 'points': 1.5}]}",
                "POINTS|earning|OBJECT|{'points': 1, 'sliceMinor': 100, 'earning': 7}",
                "COUPON|stores[1]|TEXT|{'code': 'C', 'rateBp': 1, 'stores': ['S1', null]}",
                "POUCH|vouchers[0].amount|NUMBER|{'vouchers': [{'amount': '7'}]}",
                "CLUB_CARD|privileges[0].from|DAY|{'privileges': [{'from': '2026-02-30'}]}",
                "PROMOTION|form|PERCENT, AMOUNT, FINAL_PRICE, NEXT_AT, N_FOR_M, CHEAPEST_FREE|{'form': 'percent'}"
            })
    void aValueThatIsNoneOfItsFieldIsRefusedWithWhatIsExpected(
            String kind, String path, String expected, String params) {
        assertThatThrownBy(() -> save(kind, params.replace('\'', '"'))).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason().code()).isEqualTo("programme.param-type");
            assertThat(e.reason().args()).containsExactly(kind, path, expected);
        });
    }

    @Test
    void whatIsExpectedIsSaidInTheReadersLanguage() {
        Reason reason = Reason.of("programme.param-type", "COUPON", "reusable", "BOOLEAN");

        assertThat(ReasonText.of(reason, Locale.FRENCH)).contains("true ou false");
        assertThat(ReasonText.of(reason, Locale.GERMAN)).contains("true oder false");
        assertThat(ReasonText.of(Reason.of("programme.param-type", "P", "form", "A, B"), Locale.ENGLISH))
                .endsWith("Expected: A, B.");
    }

    @Test
    void whatIsNoDocumentIsLeftToTheKind() {
        for (String text : List.of("{\"rateBp\": ", "", "7", "null")) {
            assertThatCode(() -> ParamFields.check(kind("PROMOTION"), text)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> save("PROMOTION", "{\"rateBp\": "))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.params-unreadable"));
    }

    @Test
    void theExamplesOfTheDocumentsAreReadWithAllTheirFields() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "programmes.md"))) {
            List<Matcher> examples =
                    lines.map(EXAMPLE::matcher).filter(Matcher::matches).toList();

            assertThat(examples).hasSizeGreaterThanOrEqualTo(9).allSatisfy(example -> {
                ProgrammeKind kind = kind(example.group(1));
                ParamFields.check(kind, example.group(2));
                kind.check(example.group(2));
            });
        }
    }

    /** JSON-B takes {@code isX()} and {@code getX()} for fields when it writes a record: it could not be saved again. */
    @Test
    void aRecordOfParametersHasNoMethodThatWouldBeWrittenAsAField() {
        assertThat(kinds.stream().map(ProgrammeKind::form)).allSatisfy(ParamFieldsTest::hasComponentsOnly);
    }

    private static void hasComponentsOnly(Class<? extends Record> form) {
        assertThat(form.getMethods())
                .filteredOn(method ->
                        method.getParameterCount() == 0 && !method.getName().equals("getClass"))
                .extracting(Method::getName)
                .as(form.getName())
                .noneMatch(name -> name.matches("(is|get)[A-Z].*"));
        Arrays.stream(form.getRecordComponents())
                .flatMap(component -> ParamFields.nested(component).stream())
                .forEach(ParamFieldsTest::hasComponentsOnly);
    }

    @Test
    void aProgrammeThatWasSavedBeforeIsStoppedAndPutInForceAgainButNotCopied() {
        long id = save("PROMOTION", "{\"form\":\"PERCENT\",\"rateBp\":1000}").programmeId();
        sql.update("update programme_version set params = ? where programme_id = ?", OLD, id);

        change(false, OLD);
        change(true, OLD);

        assertThat(line().active()).isTrue();
        assertThat(line().versionNo()).isEqualTo(1);
        assertThatThrownBy(() -> change(true, OLD.replace("1000", "2000")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.no-such-param"));
    }

    private ProgrammeKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SaveProgramme.Saved save(String kind, String params) {
        return saveProgramme.save(house.office(5), SaveProgramme.Request.create(kind, name(), params));
    }

    private void change(boolean active, String params) {
        ProgrammeList.Line line = line();
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(line.id(), line.version(), line.kind(), line.name(), active, params));
    }

    private ProgrammeList.Line line() {
        return programmes.named(house.office(5), name()).orElseThrow();
    }

    private String name() {
        return "Fields " + house.code();
    }
}
