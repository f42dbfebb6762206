package org.comptoir.web.printing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.printing.query.PrinterTroubles;
import org.comptoir.web.shared.CurrentCaller;

/** The printers of all tills and what waits for them. */
@Named
@RequestScoped
public class PrintersView {

    private CurrentCaller currentCaller;
    private PrinterTroubles query;

    protected PrintersView() {}

    @Inject
    public PrintersView(CurrentCaller currentCaller, PrinterTroubles query) {
        this.currentCaller = currentCaller;
        this.query = query;
    }

    /** One row for each till. */
    public List<PrinterTroubles.PrinterRow> getRows() {
        return query.all(currentCaller.get());
    }
}
