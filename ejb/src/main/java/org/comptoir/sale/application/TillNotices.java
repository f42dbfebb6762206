package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Where pages of this server hear of their tills. An event of this module is not seen by a web module, which this one
 * does not know; the web module hands in who listens.
 */
@ApplicationScoped
public class TillNotices {

    private final List<Consumer<TillNotice>> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener from now on; it must not block and not throw. */
    public void listen(Consumer<TillNotice> listener) {
        listeners.add(listener);
    }

    /** Ends it. */
    public void forget(Consumer<TillNotice> listener) {
        listeners.remove(listener);
    }

    /** Tells all listeners. */
    public void tell(TillNotice notice) {
        listeners.forEach(listener -> listener.accept(notice));
    }

    void changed(@Observes BasketChanged change) {
        tell(new TillNotice(change.tillId(), TillNotice.Kind.BASKET, Long.toString(change.version()), List.of()));
    }
}
