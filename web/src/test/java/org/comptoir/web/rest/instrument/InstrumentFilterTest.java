package org.comptoir.web.rest.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.shared.domain.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentFilterTest {

    private final InstrumentFilter filter = new InstrumentFilter();

    InstrumentFilterTest() {
        filter.size = 50;
    }

    @ParameterizedTest
    @EnumSource(InstrumentKind.class)
    void everyKindIsTaken(InstrumentKind kind) {
        filter.kind = kind.name();

        assertThat(filter.request().filters()).containsEntry("kind", kind.name());
    }

    @ParameterizedTest
    @EnumSource(InstrumentStatus.class)
    void everyStateIsTaken(InstrumentStatus status) {
        filter.status = status.name();

        assertThat(filter.request().filters()).containsEntry("status", status.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gift_card", "GIFT"})
    void anotherKindIsRefusedWithThoseThereAre(String kind) {
        filter.kind = kind;

        assertThatThrownBy(filter::request).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason().code()).isEqualTo("list.choice");
            assertThat(e.reason().args())
                    .containsExactly("kind", "GIFT_CARD, CREDIT_NOTE, VOUCHER, WALLET, DEPOSIT, REWARD_CARD");
        });
    }

    @Test
    void theDocumentNamesEveryKindStateAndRemainder() throws ReflectiveOperationException {
        String[] kinds = names(InstrumentKind.values());
        String[] states = names(InstrumentStatus.values());

        assertThat(InstrumentBody.class
                        .getMethod("kind")
                        .getAnnotation(Schema.class)
                        .enumeration())
                .containsExactly(kinds);
        assertThat(InstrumentLine.class
                        .getMethod("kind")
                        .getAnnotation(Schema.class)
                        .enumeration())
                .containsExactly(kinds);
        assertThat(ofFilter("kind")).containsExactly(kinds);
        assertThat(InstrumentBody.class
                        .getMethod("status")
                        .getAnnotation(Schema.class)
                        .enumeration())
                .containsExactly(states);
        assertThat(InstrumentLine.class
                        .getMethod("status")
                        .getAnnotation(Schema.class)
                        .enumeration())
                .containsExactly(states);
        assertThat(ofFilter("status")).containsExactly(states);
        assertThat(InstrumentBody.class
                        .getMethod("remainder")
                        .getAnnotation(Schema.class)
                        .enumeration())
                .containsExactly(names(Remainder.values()));
    }

    private static String[] ofFilter(String field) throws ReflectiveOperationException {
        return InstrumentFilter.class
                .getDeclaredField(field)
                .getAnnotation(Parameter.class)
                .schema()
                .enumeration();
    }

    private static String[] names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void anotherStateIsRefusedWithThoseThereAre() {
        filter.status = "LOST";

        assertThatThrownBy(filter::request)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.reason().args()).containsExactly("status", "ACTIVE, CLOSED, BLOCKED, VOID"));
    }
}
