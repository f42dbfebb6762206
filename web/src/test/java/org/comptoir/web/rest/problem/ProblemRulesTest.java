package org.comptoir.web.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import java.util.List;
import org.comptoir.shared.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemRulesTest {

    @ParameterizedTest
    @CsvSource({
        "access.denied,403",
        "sale.unknown,404",
        "run.job-unknown,404",
        "clock.not-movable,404",
        "request.other-content,409",
        "basket.changed,409",
        "busy,409",
        "product.reference-taken,409",
        "code.taken,409",
        "amount.malformed,400",
        "code.malformed,422",
        "gift-card.expired,422",
        "till.other-store,422"
    })
    void theStatusFollowsFromTheCode(String code, int status) {
        assertThat(Statuses.of(Reason.of(code)).getStatusCode()).isEqualTo(status);
    }

    @Test
    void theFieldThatCouldNotBeReadIsNamedAndNoClassIs() {
        Reason reason = JsonFaults.reason(List.of(new JsonbException(
                "Unable to deserialize property 'lines' because of: Unable to deserialize property 'quantity'")));

        assertThat(reason.code()).isEqualTo("request.malformed-field");
        assertThat(reason.args()).containsExactly("lines");
    }
}
