package org.comptoir.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.comptoir.harness.DatabasePlace;
import org.comptoir.harness.HarnessMain;

/**
 * One life of a child JVM that works on a database and says on its output what it has done. A line counts when it is
 * complete, that is when it ends with {@value #END}.
 */
final class Life {

    static final String END = " .";

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private Life(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "child's output");
        reader.start();
    }

    static Life begin(DatabasePlace place, Class<? extends HarnessMain.Task> task, List<String> arguments)
            throws IOException {
        return new Life(HarnessMain.start(place, task, arguments.toArray(String[]::new)));
    }

    /** Waits until the child has said so many lines that begin so, then a moment more, and kills it with kill -9. */
    List<String> killAfter(String prefix, int count, long nanos) throws InterruptedException {
        synchronized (lines) {
            while (reader.isAlive() && said(prefix) < count) {
                lines.wait(1_000);
            }
        }
        LockSupport.parkNanos(nanos);
        // by its handle: Process.destroyForcibly would close the pipe, and what was said last would be lost
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
        return all();
    }

    /** Waits for the natural end; an exit code other than 0 fails. */
    List<String> end() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        if (code != 0) {
            throw new AssertionError("the child ended with " + code + ": " + lines);
        }
        return all();
    }

    private List<String> all() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private long said(String prefix) {
        return lines.stream().filter(line -> line.startsWith(prefix)).count();
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                if (line.endsWith(END)) {
                    synchronized (lines) {
                        lines.add(line.substring(0, line.length() - END.length()));
                        lines.notifyAll();
                    }
                }
                line = out.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
