package org.comptoir.device.ra.inbound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.Optional;
import org.comptoir.device.api.Scan;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.protocol.ScanFramer;
import org.comptoir.device.ra.transport.SocketLoop;

/** One scanner's connection: its own framer and its own lane, so that codes of two scanners cannot mix (F-16). */
final class ScannerSession implements SocketLoop.Peer {
    private static final long SILENT_STRANGER_MILLIS = 10_000;

    private final SocketChannel channel;
    private final String remote;
    private final ScanFramer framer;
    private final ScanLane lane;
    private final Clock clock;
    private final long connectedAt;
    private final boolean knownByAddress;
    private final ByteBuffer input = ByteBuffer.allocate(256);
    private String scannerId;
    private boolean firstLine = true;

    ScannerSession(SocketChannel channel, String remote, ScannerSettings settings, ScanLane lane, Clock clock) {
        this.channel = channel;
        this.remote = remote;
        this.lane = lane;
        this.clock = clock;
        this.framer = new ScanFramer(settings.maxCodeLength(), settings.halfCodeMillis());
        this.connectedAt = clock.millis();
        this.scannerId = settings.byAddress().get(remote);
        this.knownByAddress = scannerId != null;
        if (knownByAddress) {
            DeviceMessages.scannerConnected(scannerId, remote);
        }
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        if (lane.full()) {
            key.interestOps(0);
            return;
        }
        input.clear();
        int read = channel.read(input);
        if (read < 0) {
            DeviceMessages.scannerGone(remote, "it closed the connection");
            channel.close();
            return;
        }
        for (String line : framer.feed(input.array(), read, clock.millis())) {
            if (channel.isOpen()) {
                take(line);
            }
        }
        long dropped = framer.takeDropped();
        if (dropped > 0) {
            DeviceMessages.codesDropped(scannerId == null ? remote : scannerId, dropped);
        }
    }

    @Override
    public void tick(SelectionKey key) throws IOException {
        lane.pump();
        if (scannerId == null && clock.millis() - connectedAt > SILENT_STRANGER_MILLIS) {
            refuse("it did not say ID and its name");
        }
        if (key.isValid()) {
            key.interestOps(lane.full() ? 0 : SelectionKey.OP_READ);
        }
    }

    @Override
    public void closed(Exception cause) {
        DeviceMessages.scannerGone(remote, cause == null ? "the adapter stops" : cause.toString());
    }

    private void take(String line) throws IOException {
        Optional<String> announced = firstLine ? ScannerNames.announced(line) : Optional.empty();
        firstLine = false;
        if (scannerId == null) {
            if (announced.isEmpty()) {
                refuse("its first line is not ID and its name");
                return;
            }
            scannerId = announced.get();
            DeviceMessages.scannerConnected(scannerId, remote);
        } else if (announced.isPresent()) {
            if (!announced.get().equals(scannerId)) {
                refuse("it calls itself " + announced.get() + " but its address is that of " + scannerId);
            }
        } else {
            lane.add(new Scan(scannerId, line, clock.instant()));
        }
    }

    private void refuse(String why) throws IOException {
        DeviceMessages.scannerRefused(remote, why);
        channel.close();
    }
}
