package org.comptoir.device.ra;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.Timer;
import java.util.TimerTask;

/** The server's threads, asked for and never waited for; the adapter has none of its own. */
public final class ServerThreads {
    private final BootstrapContext context;
    private final WorkManager works;
    private Timer timer;

    /** The threads of that server. */
    public ServerThreads(BootstrapContext context) {
        this.context = context;
        this.works = context.getWorkManager();
    }

    /** Has something very short run in so many milliseconds; not at all when the server has no timer, which is logged. */
    public synchronized void later(long millis, Runnable task) {
        try {
            if (timer == null) {
                timer = context.createTimer();
            }
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            task.run();
                        }
                    },
                    millis);
        } catch (UnavailableException | IllegalStateException noTimer) {
            DeviceMessages.noThread("timer", noTimer);
        }
    }

    /** Forgets what was to run later. */
    public synchronized void stop() {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Has a loop run until it is released; false, and logged, when the server has no thread for it now. */
    public boolean loop(String name, Runnable body, Runnable release) {
        return schedule(name, new LongWork(name, body, release));
    }

    /** Has something short run soon; false, and logged, when the server has no thread for it now. */
    public boolean run(String name, Runnable body) {
        return schedule(name, new ShortWork(body));
    }

    private boolean schedule(String name, Work work) {
        try {
            works.scheduleWork(work);
            return true;
        } catch (WorkException noThread) {
            DeviceMessages.noThread(name, noThread);
            return false;
        }
    }

    private record ShortWork(Runnable body) implements Work {

        @Override
        public void run() {
            body.run();
        }

        @Override
        public void release() {
            // short work ends by itself
        }
    }
}
