package org.comptoir.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sale in the demo shop, made by REST with the key that the first start has shown in the server's log. */
final class DemoSale {

    private static final Pattern KEY = Pattern.compile("shown only now: (\\S+)");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"?(\\d+)");
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*\"([0-9.]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*(\\d+)");

    private DemoSale() {}

    /** Sells two of the first article and a gift card to the first customer. */
    static void make() {
        String till = first(ID, call("GET", "api/v1/tills", null));
        call("POST", "api/v1/tills/" + till + "/open", "{\"cashFloat\": \"100.00\"}");
        String reference = first(
                Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\""), call("GET", "api/v1/products?size=1", null));
        String customer = first(NUMBER, call("GET", "api/v1/customers?size=1", null));
        String basket = "{\"customer\": " + customer + ", \"lines\": [{\"reference\": \"" + reference
                + "\", \"quantity\": 2}, {\"giftCard\": {\"amount\": \"50.00\"}}]}";
        String total = last(TOTAL, call("POST", "api/v1/quotes", basket));
        String sold = call(
                "POST",
                "api/v1/sales",
                "{\"saleId\": \"" + UUID.randomUUID() + "\", \"till\": " + till + ", \"basket\": " + basket
                        + ", \"expectedTotal\": \"" + total + "\", \"tenders\": [{\"kind\": \"CARD\", \"amount\": \""
                        + total + "\"}], \"printReceipt\": true}");
        first(ID, sold);
    }

    private static String call(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Server.URL + path))
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", "application/json");
        HttpResponse<String> answer = Server.send(request.method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build());
        return answer.body();
    }

    private static String key() {
        String given = System.getProperty("comptoir.key");
        if (given != null) {
            return given;
        }
        try {
            return first(KEY, Files.readString(Path.of(System.getProperty("server.base"), "log", "server.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the whole basket: those of its lines come before. */
    private static String last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .reduce((one, next) -> next)
                .map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + text));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
