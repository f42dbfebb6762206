package org.comptoir.device.ra.inbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.ServerThreads;
import org.comptoir.device.ra.transport.Deadline;
import org.comptoir.device.ra.transport.SocketLink;
import org.comptoir.device.ra.transport.SocketLoop;

/** The open port of an activation: accepts scanners up to the limit and gives each its session and lane. */
final class ScannerPort implements SocketLoop.Peer {
    private final ScannerSettings settings;
    private final Delivery delivery;
    private final ServerThreads threads;
    private final Clock clock;
    private final SocketLoop loop = new SocketLoop();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final List<Served> served = new CopyOnWriteArrayList<>();

    private record Served(SocketChannel channel, ScanLane lane) {}

    /** Binds, or throws and leaves nothing open. */
    ScannerPort(ScannerSettings settings, Delivery delivery, ServerThreads threads, Clock clock) throws IOException {
        this.settings = settings;
        this.delivery = delivery;
        this.threads = threads;
        this.clock = clock;
        try {
            server.bind(new InetSocketAddress(settings.bind(), settings.port()));
        } catch (IOException | RuntimeException busy) {
            server.close();
            loop.release();
            loop.run();
            throw busy;
        }
        loop.serve(server, SelectionKey.OP_ACCEPT, this);
    }

    /** The port really bound. */
    int number() {
        return server.socket().getLocalPort();
    }

    /** Serves until released. */
    void run() {
        loop.run();
    }

    /** Closes port and connections soon. */
    void release() {
        loop.release();
    }

    /** Waits until all is closed and no delivery is under way; false when that is not so in time. */
    boolean awaitEnd(Deadline deadline) {
        boolean ended = loop.awaitEnd(deadline.millisLeft());
        for (Served one : served) {
            ended &= one.lane().stop(deadline);
        }
        return ended;
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        SocketChannel scanner = server.accept();
        if (scanner == null) {
            return;
        }
        String remote =
                ((InetSocketAddress) scanner.getRemoteAddress()).getAddress().getHostAddress();
        served.removeIf(one -> !one.channel().isOpen());
        if (served.size() >= settings.maxScanners()) {
            DeviceMessages.scannerRefused(remote, "there are already " + settings.maxScanners() + " scanners");
            scanner.close();
            return;
        }
        SocketLink.keepAlive(scanner);
        ScanLane lane = new ScanLane(delivery, threads, settings.queueCapacity(), loop::wake);
        served.add(new Served(scanner, lane));
        loop.serve(scanner, SelectionKey.OP_READ, new ScannerSession(scanner, remote, settings, lane, clock));
    }

    @Override
    public void tick(SelectionKey key) {
        // scanners come when they come
    }

    @Override
    public void closed(Exception cause) {
        if (cause != null) {
            loop.release();
        }
    }
}
