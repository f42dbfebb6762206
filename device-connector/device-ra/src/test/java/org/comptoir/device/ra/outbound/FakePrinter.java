package org.comptoir.device.ra.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.device.api.PrinterAddress;

/**
 * A printer of the laboratory: it counts, answers the three status questions and GS r byte by byte, and fails the way
 * its parameters say. It knows nothing of the product's own decoder.
 */
final class FakePrinter implements AutoCloseable {
    private static final int NEVER = Integer.MAX_VALUE;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int failAfterBytes = NEVER;
    private volatile boolean mute;
    private volatile boolean deaf;
    private volatile boolean unconfirmed;
    private volatile boolean chatty;
    private volatile int roll = 0x12;
    private volatile int cause = 0x12;
    private volatile int state = 0x12;

    FakePrinter() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Resets the connection after so many bytes, status questions included. */
    FakePrinter failAfterBytes(int bytes) {
        failAfterBytes = bytes;
        return this;
    }

    /** Reads and never answers. */
    FakePrinter mute() {
        mute = true;
        return this;
    }

    /** Accepts and never reads: the sender's buffers fill up. */
    FakePrinter deaf() {
        deaf = true;
        return this;
    }

    /** Answers status and never the question after a job. */
    FakePrinter unconfirmed() {
        unconfirmed = true;
        return this;
    }

    /** Sends bytes nobody asked for before each answer. */
    FakePrinter chatty() {
        chatty = true;
        return this;
    }

    FakePrinter noPaper() {
        roll = 0x72;
        cause = 0x32;
        state = 0x1A;
        return this;
    }

    FakePrinter coverOpen() {
        cause = 0x16;
        state = 0x1A;
        return this;
    }

    FakePrinter healthy() {
        failAfterBytes = NEVER;
        mute = false;
        deaf = false;
        unconfirmed = false;
        chatty = false;
        roll = 0x12;
        cause = 0x12;
        state = 0x12;
        return this;
    }

    PrinterAddress address() {
        return PrinterAddress.tcp("127.0.0.1", server.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    int openConnections() {
        return (int) open.stream().filter(socket -> !socket.isClosed()).count();
    }

    byte[] received() {
        synchronized (received) {
            return received.toByteArray();
        }
    }

    /** Switches off: every connection ends, new ones are refused. */
    @Override
    public void close() throws IOException {
        server.close();
        dropConnections();
        threads.shutdownNow();
    }

    void dropConnections() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (deaf) {
                synchronized (socket) {
                    socket.wait(120_000);
                }
                return;
            }
            InputStream in = socket.getInputStream();
            int count = 0;
            int[] last = new int[3];
            for (int value = in.read(); value >= 0; value = in.read()) {
                if (++count > failAfterBytes) {
                    socket.setSoLinger(true, 0);
                    return;
                }
                synchronized (received) {
                    received.write(value);
                }
                last = new int[] {last[1], last[2], value};
                answer(last, socket.getOutputStream());
            }
        } catch (IOException | InterruptedException ended) {
            // the laboratory is being cleared
        }
    }

    private void answer(int[] last, OutputStream out) throws IOException {
        int answer = -1;
        if (last[0] == 0x10 && last[1] == 0x04) {
            answer = last[2] == 1 ? state : last[2] == 2 ? cause : roll;
        } else if (last[0] == 0x1D && last[1] == 'r' && !unconfirmed) {
            answer = 0;
        }
        if (answer >= 0 && !mute) {
            if (chatty) {
                out.write(answer == 0 ? 0x14 : 0x0F);
            }
            out.write(answer);
        }
    }
}
