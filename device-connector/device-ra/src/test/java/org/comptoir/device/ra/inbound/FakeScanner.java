package org.comptoir.device.ra.inbound;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A scanner of the laboratory: a socket that sends what it is told, whole or byte by byte. */
final class FakeScanner implements AutoCloseable {
    private final Socket socket;
    private final boolean byteAtATime;

    FakeScanner(int port, boolean byteAtATime) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        this.socket.setTcpNoDelay(true);
        this.byteAtATime = byteAtATime;
    }

    FakeScanner send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (byteAtATime) {
            for (byte one : bytes) {
                out.write(one);
                out.flush();
            }
        } else {
            out.write(bytes);
        }
        return this;
    }

    /** Whether the other side has closed; waits for it at most twenty seconds. */
    boolean isRefused() throws IOException {
        socket.setSoTimeout(20_000);
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
