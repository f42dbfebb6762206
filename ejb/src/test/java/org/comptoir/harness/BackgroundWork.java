package org.comptoir.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server's managed executor, in tests: threads that do not keep the JVM alive, and a way to wait for them. */
@ApplicationScoped
public class BackgroundWork {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });
    private int running;

    /** In place of the one of {@code ServerResources}. */
    @Produces
    Executor executor() {
        return this::execute;
    }

    /** Waits until nothing runs any more. */
    public synchronized void finish() throws InterruptedException {
        while (running > 0) {
            wait();
        }
    }

    private void execute(Runnable work) {
        synchronized (this) {
            running++;
        }
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                ended();
            }
        });
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }
}
