package org.comptoir.device.ra.inbound;

import java.util.ArrayDeque;
import java.util.Queue;
import org.comptoir.device.api.Scan;
import org.comptoir.device.ra.ServerThreads;
import org.comptoir.device.ra.transport.Deadline;

/**
 * The scans of one scanner on their way to the endpoint: in order, one at a time, beside those of other scanners. Its
 * monitor guards queue and flags; deliveries run outside it.
 */
final class ScanLane {
    private final Delivery delivery;
    private final ServerThreads threads;
    private final int capacity;
    private final Runnable roomAgain;
    private final Queue<Scan> queue = new ArrayDeque<>();
    private boolean delivering;
    private boolean stopped;

    /** An empty lane; tells when it is no longer full, so that its scanner is read from again. */
    ScanLane(Delivery delivery, ServerThreads threads, int capacity, Runnable roomAgain) {
        this.delivery = delivery;
        this.threads = threads;
        this.capacity = capacity;
        this.roomAgain = roomAgain;
    }

    /** Queues a scan; the caller stops reading while {@link #full()}, so the queue stays bounded. */
    void add(Scan scan) {
        synchronized (this) {
            queue.add(scan);
        }
        pump();
    }

    synchronized boolean full() {
        return queue.size() >= capacity;
    }

    /** Asks for a thread when scans wait and none delivers them. */
    void pump() {
        synchronized (this) {
            if (delivering || stopped || queue.isEmpty()) {
                return;
            }
            delivering = true;
        }
        if (!threads.run("scans", this::drain)) {
            ended();
        }
    }

    /** Delivers nothing more; waits for the delivery under way, at most until then; false when it goes on. */
    synchronized boolean stop(Deadline deadline) {
        stopped = true;
        try {
            for (long left = deadline.millisLeft(); delivering && left > 0; left = deadline.millisLeft()) {
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return !delivering;
    }

    private void drain() {
        for (Scan scan = next(); scan != null; scan = next()) {
            try {
                delivery.deliver(scan);
            } catch (Error fatal) {
                ended();
                throw fatal;
            }
        }
    }

    /** The next scan, or null when this thread is no longer needed; decided together with the flag, so none is left. */
    private synchronized Scan next() {
        Scan scan = stopped ? null : queue.poll();
        if (scan == null) {
            ended();
        } else if (queue.size() == capacity - 1) {
            roomAgain.run();
        }
        return scan;
    }

    private synchronized void ended() {
        delivering = false;
        notifyAll();
    }
}
