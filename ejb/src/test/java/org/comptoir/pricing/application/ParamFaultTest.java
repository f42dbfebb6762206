package org.comptoir.pricing.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each type of a parameter takes, and what it does not. */
class ParamFaultTest {

    private record Form(
            boolean flag,
            Boolean maybe,
            int small,
            Integer smallOrNone,
            long big,
            Long bigOrNone,
            BigDecimal amount,
            Colour colour,
            LocalDate day,
            String text,
            List<String> texts,
            Inner inner,
            List<Inner> inners) {}

    private record Inner(int count) {}

    private enum Colour {
        RED,
        BLUE
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'flag': true",
                "'flag': null",
                "'maybe': false",
                "'small': -2147483648",
                "'smallOrNone': null",
                "'big': 9223372036854775807",
                "'bigOrNone': -9223372036854775808",
                "'amount': 7",
                "'amount': 7.50",
                "'colour': 'BLUE'",
                "'colour': null",
                "'day': '2028-02-29'",
                "'text': ''",
                "'texts': []",
                "'texts': ['a', '7']",
                "'inner': {'count': 1}",
                "'inners': [{}, {'count': 2}]"
            })
    void takes(String field) {
        assertThat(fault(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'flag': 'true'|flag|BOOLEAN",
                "'flag': 1|flag|BOOLEAN",
                "'maybe': 'perhaps'|maybe|BOOLEAN",
                "'small': '7'|small|INTEGER",
                "'small': 1.5|small|INTEGER",
                "'small': 1.0|small|INTEGER",
                "'small': 1e3|small|INTEGER",
                "'small': 2147483648|small|INTEGER",
                "'smallOrNone': true|smallOrNone|INTEGER",
                "'big': 9223372036854775808|big|LONG",
                "'big': -99999999999999999999|big|LONG",
                "'bigOrNone': '1'|bigOrNone|LONG",
                "'amount': '7.50'|amount|NUMBER",
                "'colour': 'GREEN'|colour|RED, BLUE",
                "'colour': 0|colour|RED, BLUE",
                "'day': '2026-13-01'|day|DAY",
                "'day': 20260101|day|DAY",
                "'text': 7|text|TEXT",
                "'text': ['a']|text|TEXT",
                "'texts': 'a'|texts|LIST",
                "'texts': ['a', 7]|texts[1]|TEXT",
                "'texts': [null]|texts[0]|TEXT",
                "'inner': []|inner|OBJECT",
                "'inner': {'count': 'x'}|inner.count|INTEGER",
                "'inners': {}|inners|LIST",
                "'inners': [{}, {'count': 0.1}]|inners[1].count|INTEGER",
                "'inners': [null]|inners[0]|OBJECT"
            })
    void refuses(String field, String path, String expected) {
        assertThat(fault(field)).contains(new ParamFault("programme.param-type", path, expected));
    }

    private static Optional<ParamFault> fault(String field) {
        JsonObject document = Json.createReader(new StringReader("{" + field.replace('\'', '"') + "}"))
                .readObject();
        return ParamFault.in(document, ParamFields.components(Form.class));
    }
}
