package org.comptoir.web.shared;

import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.comptoir.shared.domain.Refused;

/**
 * Turns what users cause into what they understand: a refusal becomes a message on the page it happened on, an expired
 * view starts the same page anew. Everything else goes on to the error pages.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    /** Makes the handler of each request. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable cause = cause(events.next().getContext().getException());
            if (cause instanceof Refused refused && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
                CDI.current().select(Messages.class).get().refused(refused.reason());
                events.remove();
            } else if (cause instanceof ViewExpiredException expired && !context.getResponseComplete()) {
                startAnew(context, expired.getViewId());
                events.remove();
            }
        }
        super.handle();
    }

    private static void startAnew(FacesContext context, String viewId) {
        try {
            context.getExternalContext()
                    .redirect(context.getExternalContext().getRequestContextPath() + viewId + "?expired=1");
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && (cause instanceof FacesException || cause instanceof ELException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
