package org.comptoir.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextsTest {

    private static final Pattern CODE =
            Pattern.compile("(?:Reason\\.of|new Reason)\\(\\s*\"([a-z][a-z-]*\\.[a-z-]+)\"");
    private static final Pattern UNKNOWN = Pattern.compile("\"([a-z][a-z-]*\\.unknown)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d(?=[,}])");

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_de"})
    void everyLanguageHasTheKeysAndPlaceholdersOfTheBase(String language) {
        Properties base = texts("");
        Properties other = texts(language);

        assertThat(other.stringPropertyNames()).isEqualTo(base.stringPropertyNames());
        for (String key : base.stringPropertyNames()) {
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(base.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_de"})
    void everyTextIsAMessageAndLosesNoApostrophe(String language) {
        texts(language).forEach((key, text) -> {
            new MessageFormat((String) text);
            assertThat(((String) text).replace("''", ""))
                    .as((String) key)
                    .doesNotContain("'")
                    .isNotBlank();
        });
    }

    @Test
    void anAmountHasTheDecimalSignOfTheLanguage() {
        Reason missing = Reason.of("coupon.too-little", "C1", "100.00", "24.00");

        assertThat(ReasonText.of(missing, Locale.FRENCH)).contains("100,00").contains("24,00");
        assertThat(ReasonText.of(missing, Locale.GERMANY)).contains("100,00").contains("24,00");
        assertThat(ReasonText.of(missing, Locale.UK)).contains("100.00").contains("24.00");
    }

    @Test
    void oneIsNotSaidAsMany() {
        Reason one = Reason.of("earned.missing-visits", 1, "10.00");
        Reason many = Reason.of("earned.missing-visits", 1_200, "10.00");

        assertThat(ReasonText.of(one, Locale.UK)).isEqualTo("1 more visit for a voucher of 10.00.");
        assertThat(ReasonText.of(one, Locale.FRANCE)).isEqualTo("Encore 1 visite pour un chèque de 10,00.");
        assertThat(ReasonText.of(one, Locale.GERMANY)).isEqualTo("Noch 1 Besuch bis zu einem Gutschein über 10,00.");
        assertThat(ReasonText.of(many, Locale.UK)).isEqualTo("1200 more visits for a voucher of 10.00.");
        assertThat(ReasonText.of(Reason.of("points.paid", 0, "0.00"), Locale.FRANCE))
                .isEqualTo("0 point paie 0,00.");
        assertThat(ReasonText.of(Reason.of("points.insufficient", 1, 5), Locale.GERMANY))
                .isEqualTo("Es ist 1 Punkt da, 5 wurden verlangt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_de"})
    void everyTextIsSaidOfAnyCount(String language) {
        Locale locale = Locale.forLanguageTag(language.isEmpty() ? "en" : language.substring(1));
        for (String code : texts(language).stringPropertyNames()) {
            for (int count : new int[] {0, 1, 2}) {
                Reason reason = Reason.of(code, count, count, count, count, count);
                assertThat(ReasonText.of(reason, locale)).as(code).doesNotStartWith(code);
            }
        }
    }

    @Test
    void everyReasonTheSourcesNameHasAText() throws IOException {
        Set<String> known = texts("").stringPropertyNames();
        Set<String> named = new TreeSet<>();
        for (String module : List.of("ejb", "batch", "web")) {
            named.addAll(codesOf(Path.of("..", module, "src", "main", "java")));
        }

        assertThat(named).isNotEmpty().allSatisfy(code -> assertThat(known).contains(code));
    }

    @Test
    void at63_theTakenMailAddressIsSaidInTheWordsOfTheSeed() {
        assertThat(ReasonText.of(Reason.of("customer.email-taken"), Locale.FRENCH))
                .isEqualTo("Adresse mail déjà existante");
    }

    @Test
    void aFieldIsCalledByItsNameInTheReadersLanguage() {
        Reason reason = Reason.of("field.missing", "lastName");

        assertThat(ReasonText.of(reason, Locale.GERMANY)).isEqualTo("Der Nachname: bitte ausfüllen.");
        assertThat(ReasonText.of(reason, Locale.JAPAN)).isEqualTo("The last name is missing.");
    }

    private static Set<String> codesOf(Path sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        if (!Files.exists(sources)) {
            return codes;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (Pattern pattern : List.of(CODE, UNKNOWN)) {
                    Matcher matcher = pattern.matcher(text);
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties texts(String language) {
        String name = "/org/comptoir/i18n/reasons" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = ReasonTextsTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
