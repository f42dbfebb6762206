package org.comptoir.instrument.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentCodeTest {

    private static final List<InstrumentKind> KINDS = List.of(InstrumentKind.values());

    private static final int CODES = 300;

    /** Two digits that differ, at each of 23 places: the first is a kind's, the check digits are 02 to 98. */
    private static final int PAIRS = 6 * 9 + 21 * 90 + 89;

    @ParameterizedTest
    @EnumSource(InstrumentKind.class)
    void aGeneratedCodeIsItsKindsDigitAndAtLeast64RandomBitsAndTwoCheckDigits(InstrumentKind kind) {
        String code = InstrumentCode.generate(kind).text();

        assertThat(code).hasSize(24).containsOnlyDigits().startsWith(String.valueOf(kind.prefix()));
        int random = code.length() - 3;
        assertThat(BigInteger.TEN.pow(random).bitLength() - 1)
                .as("bits of %s random digits", random)
                .isGreaterThanOrEqualTo(64);
        assertRight(code);
    }

    @Test
    void everyRandomDigitTakesEveryValueAndNoCodeComesTwice() {
        Set<String> codes = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = InstrumentCode.generate(InstrumentKind.VOUCHER).text();
            codes.add(code);
            for (int at = 1; at < 22; at++) {
                seen.add(at + ":" + code.charAt(at));
            }
        }

        assertThat(codes).hasSize(2_000);
        assertThat(seen).hasSize(21 * 10);
    }

    @ParameterizedTest
    @EnumSource(InstrumentKind.class)
    void everyWrongDigitIsFound(InstrumentKind kind) {
        for (int i = 0; i < CODES; i++) {
            String code = InstrumentCode.generate(kind).text();
            for (int at = 0; at < code.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != code.charAt(at)) {
                        assertMistyped(code.substring(0, at) + digit + code.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void everyTwoNeighboursThatChangedPlacesAreFoundAtEveryPlace() {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; pairs.size() < PAIRS && i < 20_000; i++) {
            String code = InstrumentCode.generate(KINDS.get(i % KINDS.size())).text();
            for (int at = 0; at < code.length() - 1; at++) {
                char first = code.charAt(at);
                char second = code.charAt(at + 1);
                if (first != second) {
                    assertMistyped(code.substring(0, at) + second + first + code.substring(at + 2));
                    pairs.add(at + ":" + first + second);
                }
            }
        }
        assertThat(pairs)
                .as("all cases, 0 and 9 too, which Luhn does not tell apart")
                .hasSize(PAIRS);
    }

    @Test
    void codesOfEarlierTimesStayRightAndTheirTypingErrorsAreFound() {
        assertRight("5123456789012345678905");
        assertMistyped("5123456789012345678906");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3760123456789", "CARTE-0042", "#VIP#0001", "0123456789012345678901234", "4123456789"})
    void whatDoesNotLookGeneratedIsNeverCalledMistyped(String printed) {
        assertThat(new InstrumentCode(printed).whyUnknown().code()).isEqualTo("instrument.unknown");
    }

    @Test
    void whatIsNoCodeIsMalformed() {
        assertThatThrownBy(() -> new InstrumentCode("a b"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("code.malformed"));
    }

    private static void assertRight(String code) {
        assertThat(new InstrumentCode(code).whyUnknown().code()).as(code).isEqualTo("instrument.unknown");
    }

    private static void assertMistyped(String code) {
        assertThat(new InstrumentCode(code).whyUnknown().code()).as(code).isEqualTo("code.mistyped");
    }
}
