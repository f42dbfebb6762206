package org.comptoir.printing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.printing.application.Printers;

/** Printers that do what a test says; paper is a list of jobs. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakePrinters implements Printers {

    private final Map<String, Printer> printers = new ConcurrentHashMap<>();

    /** One printer. */
    public static final class Printer {
        private final List<byte[]> paper = new ArrayList<>();
        private PrintOutcome answer = PrintOutcome.PRINTED;
        private CountDownLatch hung;
        private CountDownLatch reached;
        private int pulses;

        /** What it answers from now on; only PRINTED and UNKNOWN leave something on paper. */
        public synchronized void answers(PrintOutcome outcome) {
            answer = outcome;
        }

        /** Blocks its callers until the latch is open, after telling the other latch that one is in it. */
        public synchronized void hangs(CountDownLatch until, CountDownLatch inIt) {
            hung = until;
            reached = inIt;
        }

        public synchronized List<byte[]> paper() {
            return List.copyOf(paper);
        }

        public synchronized int pulses() {
            return pulses;
        }

        private PrintOutcome print(byte[] job) {
            waitWhileHung();
            synchronized (this) {
                if (!answer.safeToRepeat()) {
                    paper.add(job);
                }
                return answer;
            }
        }

        private synchronized boolean pulse() {
            if (answer != PrintOutcome.PRINTED) {
                return false;
            }
            pulses++;
            return true;
        }

        private void waitWhileHung() {
            CountDownLatch until;
            synchronized (this) {
                until = hung;
                if (reached != null) {
                    reached.countDown();
                }
            }
            if (until != null) {
                try {
                    until.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** The printer at an address. */
    public Printer at(String address) {
        return printers.computeIfAbsent(address, unknown -> new Printer());
    }

    @Override
    public PrintOutcome print(String address, byte[] job) {
        return at(address).print(job);
    }

    @Override
    public boolean pulseDrawer(String address) {
        return at(address).pulse();
    }

    @Override
    public PrinterStatus status(String address) {
        return at(address).answer.safeToRepeat()
                ? PrinterStatus.unreachable()
                : new PrinterStatus(true, PrinterStatus.Paper.OK, false, false);
    }
}
