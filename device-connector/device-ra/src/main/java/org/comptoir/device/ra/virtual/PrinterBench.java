package org.comptoir.device.ra.virtual;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.api.VirtualPrinter;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.ServerThreads;
import org.comptoir.device.ra.transport.SocketLoop;

/** All virtual printers of a running adapter, served by one thread that begins with the first of them. */
public final class PrinterBench {
    private final String bind;
    private final int jobsKept;
    private final int limit;
    private final ServerThreads threads;
    private final Map<String, SimulatedPrinter> printers = new TreeMap<>();
    private SocketLoop loop;
    private boolean stopped;

    /** An empty bench; the printers will listen on that local address. */
    public PrinterBench(String bind, int jobsKept, int limit, ServerThreads threads) {
        this.bind = bind;
        this.jobsKept = jobsKept;
        this.limit = limit;
        this.threads = threads;
    }

    /** The printers made so far, by name. */
    public synchronized List<VirtualPrinter> all() {
        return List.copyOf(printers.values());
    }

    /** The printer of that name, made when there is none; throws as the device API promises. */
    public synchronized VirtualPrinter printer(String name) {
        String valid = PrinterAddress.virtual(name).name();
        SimulatedPrinter present = printers.get(valid);
        if (present != null) {
            return present;
        }
        if (stopped) {
            throw new IllegalStateException(DeviceMessages.notRunning());
        }
        if (printers.size() >= limit) {
            throw new IllegalStateException(DeviceMessages.tooManyPrinters(limit));
        }
        try {
            SimulatedPrinter made = new SimulatedPrinter(valid, bind, jobsKept, running());
            printers.put(valid, made);
            return made;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort.getMessage(), noPort);
        }
    }

    /** Closes every port and connection; false when that took longer than so many milliseconds. */
    public synchronized boolean stop(long millis) {
        stopped = true;
        if (loop == null) {
            return true;
        }
        loop.release();
        return loop.awaitEnd(millis);
    }

    private SocketLoop running() throws IOException {
        if (loop == null) {
            SocketLoop started = new SocketLoop();
            if (!threads.loop("virtual printers", started, started::release)) {
                started.release();
                started.run();
                throw new IllegalStateException(DeviceMessages.notRunning());
            }
            loop = started;
        }
        return loop;
    }
}
