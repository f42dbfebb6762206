package org.comptoir.device.ra.virtual;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.api.PrinterStatus.Paper;
import org.comptoir.device.api.VirtualPrinter;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.transport.SocketLoop;

/** A virtual printer: its port, its paper and its faults. Connections are served by {@link PrinterSession}. */
final class SimulatedPrinter implements VirtualPrinter, SocketLoop.Peer {
    private static final int UNBREAKABLE = -1;

    private final String name;
    private final int port;
    private final ServerSocketChannel server;
    private final SocketLoop loop;
    private final JobLog jobs;
    private final AtomicLong pulses = new AtomicLong();
    private final AtomicInteger bytesUntilBreak = new AtomicInteger(UNBREAKABLE);
    private volatile Paper paper = Paper.OK;
    private volatile boolean coverOpen;
    private volatile boolean hanging;

    /** Binds a free port of that address and has the loop serve it. */
    SimulatedPrinter(String name, String bind, int jobsKept, SocketLoop loop) throws IOException {
        this.name = name;
        this.loop = loop;
        this.jobs = new JobLog(jobsKept);
        this.server = ServerSocketChannel.open();
        try {
            server.bind(new InetSocketAddress(bind, 0));
            port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException | RuntimeException noPort) {
            server.close();
            throw noPort;
        }
        loop.serve(server, SelectionKey.OP_ACCEPT, this);
        DeviceMessages.virtualPrinterOpen(name, port);
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        SocketChannel connection = server.accept();
        if (connection != null) {
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true); // else each answer waits 40 ms for the last
            loop.serve(connection, SelectionKey.OP_READ, new PrinterSession(this, connection));
        }
    }

    @Override
    public void tick(SelectionKey key) {
        // a printer nobody talks to has nothing to do
    }

    @Override
    public void closed(Exception cause) {
        if (cause != null) {
            DeviceMessages.virtualPrinterFault(name, cause);
        }
    }

    /** What it says of itself. */
    PrinterStatus status() {
        boolean out = paper == Paper.OUT;
        return new PrinterStatus(!out && !coverOpen, paper, coverOpen, false);
    }

    /** How many of so many bytes arrive before the connection breaks; all of them unless told to break. */
    int bytesThatArrive(int bytes) {
        int left = bytesUntilBreak.get();
        if (left == UNBREAKABLE) {
            return bytes;
        }
        bytesUntilBreak.set(bytes >= left ? UNBREAKABLE : left - bytes);
        return bytes >= left ? left : bytes;
    }

    /** Whether that many bytes more break the connection. */
    boolean breaksWithin(int bytes) {
        int left = bytesUntilBreak.get();
        return left != UNBREAKABLE && bytes >= left;
    }

    void pulsed() {
        pulses.incrementAndGet();
    }

    JobLog jobs() {
        return jobs;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Optional<byte[]> lastJob() {
        return jobs.last();
    }

    @Override
    public List<byte[]> history() {
        return jobs.kept();
    }

    @Override
    public long jobsPrinted() {
        return jobs.count();
    }

    @Override
    public long drawerPulses() {
        return pulses.get();
    }

    @Override
    public Paper paper() {
        return paper;
    }

    @Override
    public void setPaper(Paper paper) {
        if (paper == null || paper == Paper.UNKNOWN) {
            throw new IllegalArgumentException("a virtual printer knows its paper");
        }
        this.paper = paper;
        loop.wake();
    }

    @Override
    public void setCoverOpen(boolean open) {
        coverOpen = open;
        loop.wake();
    }

    @Override
    public void hang() {
        hanging = true;
    }

    @Override
    public void resume() {
        hanging = false;
        loop.wake();
    }

    @Override
    public boolean hanging() {
        return hanging;
    }

    @Override
    public void breakAfter(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a link breaks after 0 bytes or more");
        }
        bytesUntilBreak.set(bytes);
    }

    @Override
    public void reset() {
        jobs.clear();
        bytesUntilBreak.set(UNBREAKABLE);
        coverOpen = false;
        paper = Paper.OK;
        resume();
    }
}
