package org.comptoir.device.ra;

import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.util.List;

/** A loop run by a thread of the server, with the hint that it is a long one; serializable only by name, as the SPI asks. */
final class LongWork implements Work, WorkContextProvider {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Runnable body;
    private final Runnable release;

    LongWork(String name, Runnable body, Runnable release) {
        this.name = name;
        this.body = body;
        this.release = release;
    }

    @Override
    public void run() {
        body.run();
    }

    @Override
    public void release() {
        release.run();
    }

    @Override
    public List<WorkContext> getWorkContexts() {
        HintsContext hints = new HintsContext();
        hints.setName(name);
        hints.setHint(HintsContext.NAME_HINT, name);
        hints.setHint(HintsContext.LONGRUNNING_HINT, true);
        return List.of(hints);
    }
}
