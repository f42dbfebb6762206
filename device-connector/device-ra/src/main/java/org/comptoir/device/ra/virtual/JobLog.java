package org.comptoir.device.ra.virtual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last jobs of a printer, and how many there ever were; safe for any thread. */
final class JobLog {
    private final int most;
    private final Deque<byte[]> jobs = new ArrayDeque<>();
    private long count;

    JobLog(int most) {
        this.most = most;
    }

    synchronized void add(byte[] job) {
        count++;
        jobs.addLast(job);
        if (jobs.size() > most) {
            jobs.removeFirst();
        }
    }

    synchronized List<byte[]> kept() {
        return jobs.stream().map(byte[]::clone).toList();
    }

    synchronized Optional<byte[]> last() {
        return Optional.ofNullable(jobs.peekLast()).map(byte[]::clone);
    }

    synchronized long count() {
        return count;
    }

    synchronized void clear() {
        jobs.clear();
    }
}
