package org.comptoir.web.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import java.util.List;
import org.comptoir.shared.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemRulesTest {

    private static final UrlNames READING = new UrlNames(true, List.of());

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
        "list.filter,422",
        "list.choice,422",
        "till.other-store,422"
    })
    void theStatusFollowsFromTheCode(String code, int status) {
        assertThat(Statuses.of(Reason.of(code), READING).getStatusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "article.unknown,0000000000000,quotes,422",
        "store.code-unknown,NOWHERE,voucher-batches/preview,422",
        "store.code-unknown,NOWHERE,programmes/Fidélité/activate,422",
        "programme.kind-unknown,NOTHING,programmes,422",
        "programme.unknown,Fidélité,programmes/Fidélité/stop,404",
        "programme.unknown,Bienvenue,customers/17/pouches/given,422",
        "customer.unknown,17,customers/17/pouches/given,404",
        "customer.unknown,18,customers/17/points/adjustments,422",
        "customer-group.unknown,9,customer-groups/9,404",
        "product.unknown,rob1,products/ROB1,404",
        "instrument.unknown,••••9999,instruments/2123451239999/block,404",
        "instrument.unknown,••••9999,holds,422",
        "till.unknown,3,tills/3/open,404",
        "till.unknown,3,sales,422"
    })
    void whatABodyNamesIsRefusedAndWhatThePathNamesIsNotFound(String code, String fact, String path, int status) {
        UrlNames url = new UrlNames(false, List.of(path.split("/")));

        assertThat(Statuses.of(Reason.of(code, fact), url).getStatusCode()).isEqualTo(status);
    }

    @Test
    void theFieldThatCouldNotBeReadIsNamedAndNoClassIs() {
        Reason reason = JsonFaults.reason(List.of(new JsonbException(
                "Unable to deserialize property 'lines' because of: Unable to deserialize property 'quantity'")));

        assertThat(reason.code()).isEqualTo("request.malformed-field");
        assertThat(reason.args()).containsExactly("lines");
    }
}
