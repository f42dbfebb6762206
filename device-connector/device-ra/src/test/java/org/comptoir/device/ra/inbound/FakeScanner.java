package org.comptoir.device.ra.inbound;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A scanner of the laboratory: a socket that sends what it is told, whole or byte by byte. */
final class FakeScanner implements AutoCloseable {
    private final Socket socket;
    private final boolean byteAtATime;

    FakeScanner(int port, boolean byteAtATime) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
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
        return isRefusedWithin(20_000);
    }

    boolean isRefusedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException served) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
