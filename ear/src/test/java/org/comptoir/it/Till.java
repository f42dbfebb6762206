package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.comptoir.it.RestClient.Answer;

/** A till worked by REST: an article of 10.00 of its own, baskets, sales. Bodies are JSON with single quotes. */
final class Till {

    /** Part of the names of what a test makes, so that tests do not meet. */
    final String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    final String id;

    private Till(String id) {
        this.id = id;
    }

    static Till open() {
        Till till = new Till(get("/tills").text("/0/id"));
        assertThat(post("/tills/" + till.id + "/open", "{'cashFloat': '100.00'}")
                        .status())
                .isEqualTo(200);
        assertThat(post(
                                "/products/bulk",
                                "[{'reference': '" + till.unique + "', 'description': 'Article', 'vatRate': '20', "
                                        + "'price': '10.00'}]")
                        .status())
                .isEqualTo(200);
        return till;
    }

    static Answer get(String path) {
        return RestClient.call("GET", path, null);
    }

    static Answer post(String path, String body) {
        return RestClient.call("POST", path, body.replace('\'', '"'));
    }

    /** The number of a new customer. */
    String customer() {
        return post("/customers", "{'lastName': 'Test', 'firstName': '" + unique + "'}")
                .text("/number");
    }

    /** A basket of so many of its article, and what else belongs in it, each with its comma before. */
    String basket(int quantity, String more) {
        return "{'lines': [{'reference': '" + unique + "', 'quantity': " + quantity + "}]" + more + "}";
    }

    Answer quote(String basket) {
        return post("/quotes", basket);
    }

    Answer sell(UUID sale, String basket, String total, String... tenders) {
        return post(
                "/sales",
                "{'saleId': '" + sale + "', 'till': " + id + ", 'basket': " + basket + ", 'expectedTotal': '" + total
                        + "', 'tenders': [" + String.join(", ", tenders) + "]}");
    }

    /** Sells for money what the quote says. */
    Answer sell(String basket) {
        String total = quote(basket).text("/total");
        Answer sold = sell(UUID.randomUUID(), basket, total, money(total));
        assertThat(sold.status()).as(sold.response().body()).isEqualTo(201);
        return sold;
    }

    static String money(String amount) {
        return "{'kind': 'CARD', 'amount': '" + amount + "'}";
    }

    static String with(String kind, String code) {
        return "{'kind': '" + kind + "', 'code': '" + code + "'}";
    }

    /** The call was refused with that status and code, in words. */
    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
    }
}
