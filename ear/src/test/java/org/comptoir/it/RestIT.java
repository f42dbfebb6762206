package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.comptoir.it.RestClient.Answer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The REST API of the real EAR, by HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RestIT {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void theDocumentDescribesEveryCallWithItsProblems() {
        JsonObject paths = document().getJsonObject("paths");

        assertThat(paths).hasSizeGreaterThan(20);
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                JsonObject call = operation.asJsonObject();
                assertThat(call.getString("summary", "")).as(path).isNotBlank();
                assertThat(call.getJsonObject("responses").keySet())
                        .as(path)
                        .contains("400", "401", "403", "404", "500");
                assertThat(call.getJsonObject("responses").keySet())
                        .as(path)
                        .anyMatch(status -> status.startsWith("2"));
            }
        }));
    }

    @Test
    void everyCallAnswers401WithoutAKey() {
        document()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> {
                            String below = path.replaceFirst(".*/api/v1", "").replaceAll("\\{[^}]+}", "1");
                            Answer answer = RestClient.stranger(
                                    method.toUpperCase(java.util.Locale.ROOT),
                                    below,
                                    "get".equals(method) ? null : "{}");
                            assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
                            assertThat(answer.text("/code")).isEqualTo("access.key-missing");
                        }));
    }

    @Test
    void aWrongKeyIsRefusedAsAProblemInTheReadersLanguage() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Server.URL + "api/v1/tills"))
                .header("X-API-Key", "ck_wrong")
                .header("Accept-Language", "de")
                .build();

        var response = Server.send(request);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(response.body()).contains("access.key-unknown");
    }

    @Test
    void aBasketIsQuotedSoldReplayedAndTakenBack() {
        long till = openTill();
        product();
        String basket = "{\"lines\": [{\"reference\": \"" + unique + "\", \"quantity\": 2}, "
                + "{\"giftCard\": {\"amount\": \"30.00\"}}]}";
        String total = RestClient.call("POST", "/quotes", basket).text("/total");
        UUID id = UUID.randomUUID();
        String sale = sale(id, till, basket, total, "{\"kind\": \"CASH\", \"amount\": \"100.00\"}");

        Answer first = RestClient.call("POST", "/sales", sale);
        Answer second = RestClient.call("POST", "/sales", sale);
        Answer other = RestClient.call("POST", "/sales", sale.replace("100.00", "200.00"));
        Answer back = RestClient.call(
                "POST",
                "/returns",
                "{\"returnId\": \"" + UUID.randomUUID() + "\", \"till\": " + till + ", \"originalSale\": \"" + id
                        + "\", \"lines\": [{\"line\": 1, \"quantity\": 1}]}");

        assertThat(total).isEqualTo("50.00");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/change")).isEqualTo("50.00");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.response().headers().firstValue("Idempotent-Replay")).hasValue("true");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("request.other-content");
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.text("/total")).isEqualTo("-10.00");
        assertThat(RestClient.call("GET", "/instruments/" + first.text("/issued/0/code"), null)
                        .text("/balance"))
                .isEqualTo("30.00");
        assertThat(RestClient.call("GET", "/ledger/check", null).text("/clean")).isEqualTo("true");
    }

    @Test
    void pointsOfACustomerAreEarnedAndAdjusted() {
        long till = openTill();
        product();
        String number = RestClient.call(
                        "POST",
                        "/customers",
                        "{\"lastName\": \"Test\", \"firstName\": \"" + unique + "\", "
                                + "\"mobile\": \"0611223344\", \"email\": \"" + unique + "@example.org\"}")
                .text("/number");
        String basket =
                "{\"customer\": " + number + ", \"lines\": [{\"reference\": \"" + unique + "\", \"quantity\": 3}]}";

        RestClient.call(
                "POST",
                "/sales",
                sale(UUID.randomUUID(), till, basket, "30.00", "{\"kind\": \"CARD\", \"amount\": \"30.00\"}"));
        Answer adjusted = RestClient.call(
                "POST",
                "/customers/" + number + "/points/adjustments",
                "{\"id\": \"" + UUID.randomUUID() + "\", \"points\": 7, \"reason\": \"geste\"}");

        assertThat(adjusted.text("/points")).isEqualTo("10");
        assertThat(RestClient.call("GET", "/customers/" + number + "/credits", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBirthdayRunIsPreviewedStartedReplayedAndFollowedToItsEnd() {
        String today = today();
        String[] day = today.split("-");
        String name = "Anniversaire " + unique;
        assertThat(RestClient.call(
                                "PUT",
                                "/programmes/" + name.replace(" ", "%20"),
                                "{\"kind\": \"BIRTHDAY\", \"params\": {\"amountMinor\": 1000, \"validityDays\": 30}}")
                        .status())
                .isLessThan(300);
        String number = RestClient.call(
                        "POST",
                        "/customers",
                        "{\"lastName\": \"Fête\", \"firstName\": \"" + unique + "\", \"birth\": {\"day\": "
                                + Integer.parseInt(day[2]) + ", \"month\": " + Integer.parseInt(day[1]) + "}}")
                .text("/number");
        String about =
                "\"job\": \"birthdaycards\", \"businessDate\": \"" + today + "\", \"programme\": \"" + name + "\"}";
        String start = "{\"requestId\": \"" + UUID.randomUUID() + "\", " + about;

        Answer preview = RestClient.call("POST", "/runs/preview", "{" + about);
        Answer started = RestClient.call("POST", "/runs", start);
        Answer again = RestClient.call("POST", "/runs", start);
        String id = started.text("/id");
        Answer done = followed(id);

        assertThat(Long.parseLong(preview.text("/cards"))).isPositive();
        assertThat(started.status()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(id);
        assertThat(done.text("/state")).isEqualTo("DONE");
        assertThat(done.text("/done")).isEqualTo(preview.text("/cards"));
        assertThat(RestClient.call("GET", "/customers/" + number + "/credits", null)
                        .response()
                        .body())
                .contains("VOUCHER")
                .contains("10.00");
        nothingIsLeftToDo(id);
        assertThat(RestClient.call("POST", "/runs/preview", "{" + about).text("/cards"))
                .isEqualTo("0");
    }

    private static void nothingIsLeftToDo(String id) {
        refused(422, "run.not-pausable", "POST", "/runs/" + id + "/pause", null);
        refused(422, "run.not-resumable", "POST", "/runs/" + id + "/resume", null);
        refused(422, "run.not-stoppable", "POST", "/runs/" + id + "/stop", null);
    }

    /** The store's day, by the server's own clock. */
    private String today() {
        product();
        return RestClient.call("POST", "/quotes", "{\"lines\": [{\"reference\": \"" + unique + "\"}]}")
                .response()
                .headers()
                .firstValue("Date")
                .map(date -> java.time.ZonedDateTime.parse(date, java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                        .withZoneSameInstant(java.time.ZoneId.of("Europe/Paris"))
                        .toLocalDate()
                        .toString())
                .orElseThrow();
    }

    private static Answer followed(String id) {
        long until = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        Answer now = RestClient.call("GET", "/runs/" + id, null);
        while (!List.of("DONE", "FAILED", "STOPPED").contains(now.text("/state")) && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    java.time.Duration.ofMillis(100).toNanos());
            now = RestClient.call("GET", "/runs/" + id, null);
        }
        return now;
    }

    @Test
    void badInputIsAProblemAndBooksNothing() {
        long till = openTill();
        product();
        String basket = "{\"lines\": [{\"reference\": \"" + unique + "\"}]}";
        String card = "{\"kind\": \"CARD\", \"amount\": \"11.00\"}";

        refused(400, "request.malformed", "POST", "/quotes", "{\"lines\": [");
        refused(400, "request.malformed-field", "POST", "/quotes", "{\"lines\": [{\"referenc\": \"X\"}]}");
        refused(400, "request.invalid", "POST", "/sales", "{}");
        refused(400, "number.malformed", "POST", "/quotes", basket.replace("}]", ", \"quantity\": 1.5}]"));
        refused(422, "article.unknown", "POST", "/quotes", "{\"lines\": [{\"barcode\": \"0000000000000\"}]}");
        refused(404, "request.no-such-path", "GET", "/nothing", null);
        refused(422, "list.filter", "GET", "/instruments?issuedFrom=2026-13-45", null);
        refused(422, "list.choice", "GET", "/instruments?kind=CHEQUE", null);
        refused(422, "payment.no-change", "POST", "/sales", sale(UUID.randomUUID(), till, basket, "10.00", card));
        refused(409, "basket.changed", "POST", "/sales", sale(UUID.randomUUID(), till, basket, "11.00", card));
        refused(
                422,
                "till.other-store",
                "POST",
                "/tills/" + tillOfAnotherStore() + "/open",
                "{\"cashFloat\": \"1.00\"}");
        assertThat(RestClient.call("GET", "/ledger/check", null).text("/clean")).isEqualTo("true");
    }

    @Test
    void everyFieldThatBreaksItsConstraintIsNamed() {
        Answer noBody = RestClient.call("POST", "/quotes", "null");
        Answer noFields = RestClient.call("POST", "/sales", "{}");
        Answer deep = RestClient.call(
                "POST",
                "/quotes",
                "{\"lines\": [{\"reference\": \"A\"}, {\"reference\": \"" + "x".repeat(41) + "\"}]}");

        Answer empty = RestClient.call(
                "POST",
                "/quotes",
                "{\"lines\": [{\"reference\": \"\"}, {\"barcode\": \" \"}, {\"reference\": \"\\t\"}]}");

        assertThat(noBody.status()).isEqualTo(400);
        assertThat(fields(noBody)).containsExactly("basket");
        assertThat(fields(noFields)).containsExactly("basket", "expectedTotal", "saleId", "tenders", "till");
        assertThat(fields(deep)).containsExactly("lines[1].reference");
        assertThat(deep.text("/errors/0/code")).isEqualTo("field.size");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(fields(empty)).containsExactly("lines[0].reference", "lines[1].barcode", "lines[2].reference");
        assertThat(empty.text("/errors/0/code")).isEqualTo("field.size");
        assertThat(empty.text("/errors/1/code")).isEqualTo("field.invalid");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().asJsonObject().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }

    private static void refused(int status, String code, String method, String path, String body) {
        Answer answer = RestClient.call(method, path, body);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private void product() {
        Answer saved = RestClient.call(
                "POST",
                "/products/bulk",
                "[{\"reference\": \"" + unique + "\", \"description\": \"Article " + unique
                        + "\", \"vatRate\": \"20\", \"price\": \"10.00\"}]");
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
    }

    private static long openTill() {
        long till = tills().get(0);
        assertThat(RestClient.call("POST", "/tills/" + till + "/open", "{\"cashFloat\": \"100.00\"}")
                        .status())
                .isEqualTo(200);
        return till;
    }

    private static List<Long> tills() {
        return RestClient.call("GET", "/tills", null).json().asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(till -> till.getJsonNumber("id").longValueExact())
                .toList();
    }

    private static long tillOfAnotherStore() {
        long last = tills().get(tills().size() - 1);
        return LongStream.rangeClosed(last + 1, last + 20)
                .filter(id -> RestClient.call("POST", "/tills/" + id + "/open", "{\"cashFloat\": \"1.00\"}")
                                .status()
                        == 422)
                .findFirst()
                .orElseThrow();
    }

    private static String sale(UUID id, long till, String basket, String total, String tender) {
        return "{\"saleId\": \"" + id + "\", \"till\": " + till + ", \"basket\": " + basket + ", \"expectedTotal\": \""
                + total + "\", \"tenders\": [" + tender + "]}";
    }

    private static JsonObject document() {
        URI uri = URI.create(Server.URL).resolve("/openapi");
        var response = Server.send(
                HttpRequest.newBuilder(uri).header("Accept", "application/json").build());
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
