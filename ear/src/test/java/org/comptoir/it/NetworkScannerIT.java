package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A scanner on the network puts its article on the open basket of its till, and the page follows by itself. */
class NetworkScannerIT extends TillBrowser {

    private static final Pattern OPEN = Pattern.compile("TILL-2010 scanners may connect to [^:]+:(\\d+)");

    @Test
    void aNetworkScanAppearsOnThePageOfItsTill() throws IOException {
        standAt("lea", 1);

        try (Socket scanner = new Socket(InetAddress.getLoopbackAddress(), port());
                OutputStream out = scanner.getOutputStream()) {
            out.write(("ID SCAN-RENNES-1\r\n" + article(7) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            appears("#ticket [data-row]");
        }

        assertThat(pieces()).isEqualTo(1);
        screenshot("network-scan");
    }

    /** The port the adapter took, from the server's log: the tests let it take a free one. */
    private static int port() throws IOException {
        Path log = Path.of(System.getProperty("server.base"), "log", "server.log");
        return OPEN.matcher(Files.readString(log))
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
