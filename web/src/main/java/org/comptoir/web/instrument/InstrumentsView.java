package org.comptoir.web.instrument;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.instrument.query.InstrumentList;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.ListPage;

/** Gift cards, credit notes and vouchers of the brand. */
@Named
@ViewScoped
public class InstrumentsView extends ListPage<InstrumentList.InstrumentRow> {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private InstrumentList query;

    protected InstrumentsView() {}

    @Inject
    public InstrumentsView(CurrentCaller currentCaller, InstrumentList query) {
        super(InstrumentsView.class);
        this.currentCaller = currentCaller;
        this.query = query;
    }

    @Override
    protected Page<InstrumentList.InstrumentRow> rows(PageRequest request) {
        return query.page(currentCaller.get(), request);
    }
}
