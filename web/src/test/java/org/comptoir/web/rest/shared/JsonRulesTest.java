package org.comptoir.web.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.math.BigDecimal;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRulesTest {

    private final Jsonb json = new JsonRules().getContext(Object.class);

    /** A body as the API has them. */
    public record Body(Amount amount, Percent rate, Integer units, Long number) {}

    @ParameterizedTest
    @CsvSource({"'\"12.50\"',1250", "12.5,1250", "'\"-3\"',-300", "0.07,7"})
    void anAmountIsReadFromTextAndFromANumber(String written, long minor) {
        Body body = json.fromJson("{\"amount\": " + written + "}", Body.class);

        assertThat(body.amount().minor("EUR")).isEqualTo(minor);
    }

    @Test
    void anAmountIsWrittenAsTextWithAllDigitsOfItsCurrency() {
        assertThat(json.toJson(new Body(Amount.of(1250, "EUR"), new Percent(550), 2, null)))
                .contains("\"amount\":\"12.50\"", "\"rate\":\"5.50\"", "\"units\":2")
                .doesNotContain("number");
        assertThat(Amount.of(1250, "JPY").value()).isEqualByComparingTo("1250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1e999999999\"", "1e9", "\"12,50\"", "\"\"", "\"NaN\"", "\"1234567890123\"", "true", "{}"})
    void whatIsNoDecimalIsRefused(String written) {
        assertThatThrownBy(() -> json.fromJson("{\"amount\": " + written + "}", Body.class))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).hasRootCauseInstanceOf(Refused.class),
                        thrown -> assertThat(thrown).isInstanceOf(Refused.class),
                        thrown -> assertThat(thrown).isInstanceOf(JsonbException.class));
    }

    @Test
    void moreDigitsThanTheCurrencyHasAreRefusedAndNotRounded() {
        Amount amount = new Amount(new BigDecimal("1.005"));

        assertThatThrownBy(() -> amount.minor("EUR"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("money.digits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "4294967297", "99999999999999999999", "\"x\""})
    void aNumberThatIsNotWholeOrDoesNotFitIsRefusedAndNotCut(String written) {
        assertThatThrownBy(() -> json.fromJson("{\"units\": " + written + "}", Body.class))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).hasRootCauseInstanceOf(Refused.class),
                        thrown -> assertThat(thrown).isInstanceOf(Refused.class));
    }

    @Test
    void wholeNumbersAreRead() {
        Body body = json.fromJson("{\"units\": -3, \"number\": 100001}", Body.class);

        assertThat(body.units()).isEqualTo(-3);
        assertThat(body.number()).isEqualTo(100_001L);
    }

    @Test
    void aFieldThatIsNotKnownIsAnError() {
        assertThatThrownBy(() -> json.fromJson("{\"amuont\": \"1\"}", Body.class))
                .isInstanceOf(JsonbException.class);
    }
}
