package org.comptoir.web.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.instrument.query.InstrumentDetail;
import org.comptoir.web.shared.CurrentCaller;

/** One instrument: what it is worth, where it comes from, what moved it. */
@Named
@RequestScoped
public class InstrumentView {

    private CurrentCaller currentCaller;
    private InstrumentDetail query;

    private long id;
    private InstrumentDetail.Detail detail;

    protected InstrumentView() {}

    @Inject
    public InstrumentView(CurrentCaller currentCaller, InstrumentDetail query) {
        this.currentCaller = currentCaller;
        this.query = query;
    }

    /** Reads it; refuses {@code instrument.unknown}. */
    public void load() {
        detail = query.of(currentCaller.get(), id);
    }

    public InstrumentDetail.Detail getDetail() {
        return detail;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
