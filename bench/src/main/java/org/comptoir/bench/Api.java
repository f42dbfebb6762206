package org.comptoir.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The shop's REST resources over java.net.http; JSON in and out. Safe for several threads. */
final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String key;

    Api(String base, String key) {
        this.base = base;
        this.key = key;
    }

    /** A connection of one client's own, for what is measured. */
    Wire wire() throws IOException {
        return new Wire(base, key);
    }

    /** A refusal: the status and the problem document's stable code. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;

        Refusal(int status, String code, String text) {
            super(text);
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }
    }

    /** An answer with success. */
    record Answer(int status, JsonStructure body, boolean replayed) {
        JsonObject object() {
            return body.asJsonObject();
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    Answer post(String path, JsonStructure body) throws IOException {
        return send("POST", path, body);
    }

    Answer put(String path, JsonStructure body) throws IOException {
        return send("PUT", path, body);
    }

    /** Sends and answers; {@link Refusal} for 4xx and 5xx, IOException when no answer came. */
    Answer send(String method, String path, JsonStructure body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer(method + " " + path, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Answer answer(String call, HttpResponse<String> response) {
        String text = response.body();
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        if (response.statusCode() >= 400) {
            String code = json ? ((JsonObject) parse(text)).getString("code", "?") : "?";
            throw new Refusal(
                    response.statusCode(), code, call + " -> " + response.statusCode() + " " + shortened(text));
        }
        return new Answer(
                response.statusCode(),
                json ? parse(text) : JsonValue.EMPTY_JSON_OBJECT,
                response.headers().firstValue("Idempotent-Replay").isPresent());
    }

    private static String shortened(String text) {
        return text.length() <= 800 ? text : text.substring(0, 800);
    }

    private static JsonStructure parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    /** An object of texts, numbers, truth values and structures; null values are left out. */
    static JsonObject object(Object... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
            }
        }
        return object.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof String text) {
            return Json.createValue(text);
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Iterable<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(each -> array.add(value(each)));
            return array.build();
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, each) -> object.add((String) name, value(each)));
            return object.build();
        }
        return Json.createValue(((Number) value).longValue());
    }
}
