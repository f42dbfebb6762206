package org.comptoir.web.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.comptoir.sale.application.TillNotice;
import org.comptoir.sale.application.TillNotices;

/** Hands what happens at a till to the open pages of that till on this server; other pages find out by their pulse. */
@ApplicationScoped
public class TillPush {

    private static final char SEPARATOR = '\u001f';

    private PushContext push;
    private TillNotices notices;
    private Consumer<TillNotice> listener;

    protected TillPush() {}

    @Inject
    public TillPush(@Push(channel = "till") PushContext push, TillNotices notices) {
        this.push = push;
        this.notices = notices;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        listener = this::send;
        notices.listen(listener);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        notices.forget(listener);
    }

    private void send(TillNotice notice) {
        StringBuilder text =
                new StringBuilder(notice.kind().name()).append(SEPARATOR).append(notice.code());
        notice.facts().forEach(fact -> text.append(SEPARATOR).append(fact));
        push.send(text.toString(), notice.tillId());
    }
}
