package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.comptoir.it.RestClient.Answer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sales by REST take turns ({@code 35-sales.cli}): nobody can keep the turn of others by sending slowly. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SalesQueueIT {

    /** More than are worked on at once. */
    private static final int SLOW = 20;

    private static final String HALF = "POST /comptoir/api/v1/sales HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"saleId\"";

    @Test
    void whoSendsHalfASaleKeepsNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(halfASale());
            }
            assertThat(RestClient.call("GET", "/tills", null).status()).isEqualTo(200);

            Answer answer = CompletableFuture.supplyAsync(() -> RestClient.call("POST", "/sales", "{}"))
                    .get(60, TimeUnit.SECONDS);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/code")).isEqualTo("request.invalid");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    private static Socket halfASale() throws IOException {
        URI server = URI.create(Server.URL);
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
