package org.comptoir.device.ra.inbound;

import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.ServerThreads;
import org.comptoir.device.ra.TillDeviceAdapter;
import org.comptoir.device.ra.transport.Deadline;

/**
 * One endpoint that hears scanners. It starts in the background and never fails a deployment: a port that is busy is
 * logged and tried again, after one second first and half a minute at most, until it opens or the endpoint goes.
 */
public final class ScannerActivation {
    private static final long FIRST_RETRY_MILLIS = 1_000;
    private static final long LONGEST_RETRY_MILLIS = 30_000;

    private final ScannerSettings settings;
    private final ServerThreads threads;
    private final Clock clock;
    private final Delivery delivery;
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile ScannerPort port;
    private volatile boolean running;

    /** An activation that does nothing yet. */
    public ScannerActivation(
            MessageEndpointFactory factory,
            ScannerActivationSpec spec,
            TillDeviceAdapter adapter,
            ServerThreads threads,
            Clock clock) {
        this.settings = spec.settings(adapter);
        this.threads = threads;
        this.clock = clock;
        this.delivery = new Delivery(factory, released);
    }

    /** Has a thread open the port; returns at once. */
    public void start() {
        running = true;
        boolean given = threads.loop("scanners", this::run, this::release);
        if (!given) {
            running = false;
            threads.later(FIRST_RETRY_MILLIS, () -> {
                if (!isReleased()) {
                    start();
                }
            });
        }
    }

    /** The port scanners may connect to, while it is open. */
    public OptionalInt port() {
        ScannerPort open = port;
        return open == null ? OptionalInt.empty() : OptionalInt.of(open.number());
    }

    /** Closes everything soon. */
    public void release() {
        released.countDown();
        ScannerPort open = port;
        if (open != null) {
            open.release();
        }
    }

    /** Releases, and waits until no scan is being delivered; false when that takes longer than so many milliseconds. */
    public boolean stop(long millis) {
        Deadline deadline = Deadline.in(millis);
        ScannerPort open = port;
        release();
        boolean inTime = open == null || open.awaitEnd(deadline);
        return inTime && (!running || awaitRun(deadline));
    }

    private void run() {
        long pause = FIRST_RETRY_MILLIS;
        try {
            while (!isReleased()) {
                try {
                    serve();
                    pause = FIRST_RETRY_MILLIS;
                } catch (IOException | RuntimeException busy) {
                    DeviceMessages.scannerPortBusy(settings.bind(), settings.port(), pause, busy);
                    await(pause);
                    pause = Math.min(2 * pause, LONGEST_RETRY_MILLIS);
                }
            }
        } finally {
            ended.countDown();
        }
    }

    private void serve() throws IOException {
        ScannerPort opened = new ScannerPort(settings, delivery, threads, clock);
        port = opened;
        DeviceMessages.scannerPortOpen(settings.bind(), opened.number());
        if (isReleased()) {
            opened.release();
        }
        opened.run();
        port = null;
    }

    private void await(long millis) {
        try {
            released.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            released.countDown();
        }
    }

    private boolean awaitRun(Deadline deadline) {
        try {
            return ended.await(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isReleased() {
        return released.getCount() == 0;
    }
}
