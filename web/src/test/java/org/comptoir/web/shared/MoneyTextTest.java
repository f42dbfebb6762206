package org.comptoir.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12,5;1250", "12.5;1250", "12;1200", "12.;1200", "1 234,50;123450", "1'234.50;123450", "0,05;5"})
    void commaAndPointAreBothDecimalSigns(String typed, long minor) {
        assertThat(MoneyText.parse(typed, "EUR").minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,2,3", "1.234", "1.234,50", ",5", "--1", "12,505", "99999999999"})
    void whatIsNoAmountOrCouldBeTwoIsRefused(String typed) {
        assertThatThrownBy(() -> MoneyText.parse(typed, "EUR"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("money.typed"));
    }

    @Test
    void whatIsShownInAFieldCanBeReadBack() {
        Money amount = new Money(123_450, "EUR");

        for (Locale locale : new Locale[] {Locale.FRANCE, Locale.UK, Locale.GERMANY}) {
            assertThat(MoneyText.parse(MoneyText.plain(amount, locale), "EUR")).isEqualTo(amount);
        }
    }
}
