package org.comptoir.it;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls of the REST API with the demo shop's key, which the server tells once, in its log. */
final class RestClient {

    private static final Pattern KEY = Pattern.compile("TILL-1003 .*: (ck_\\S+)");

    private RestClient() {}

    /** What was answered. */
    record Answer(int status, HttpResponse<String> response) {
        JsonStructure json() {
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                return reader.read();
            }
        }

        String text(String pointer) {
            return json().getValue(pointer).toString().replaceAll("^\"|\"$", "");
        }
    }

    /** A call in French with the key. */
    static Answer call(String method, String path, String body) {
        return send(request(method, path, body).header("Authorization", "Bearer " + key()));
    }

    /** A call without a key. */
    static Answer stranger(String method, String path, String body) {
        return send(request(method, path, body));
    }

    private static HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return HttpRequest.newBuilder(URI.create(Server.URL + "api/v1" + path))
                .method(method, publisher)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "fr");
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = Server.send(request.build());
        return new Answer(response.statusCode(), response);
    }

    private static String key() {
        String given = System.getProperty("comptoir.key");
        if (given != null) {
            return given;
        }
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("server.base"), "log", "server.log"))) {
            return lines.map(KEY::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the log tells no key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
