package org.comptoir.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Where the integration tests find the running application, and plain requests to it. */
public final class Server {

    /** Ends with a slash; {@code -Dcomptoir.url=} points the tests at another running server. */
    public static final String URL = System.getProperty("comptoir.url", "http://localhost:8380/comptoir/");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private Server() {}

    /** GET of a path below {@link #URL}, redirects followed. */
    public static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(URL + path)).build());
    }

    /** Any request; transport failures fail the test. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
