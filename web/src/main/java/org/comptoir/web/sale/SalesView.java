package org.comptoir.web.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.sale.query.SaleList;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.ListPage;

/** Sales and returns of the brand. */
@Named
@ViewScoped
public class SalesView extends ListPage<SaleList.SaleRow> {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private SaleList query;

    protected SalesView() {}

    @Inject
    public SalesView(CurrentCaller currentCaller, SaleList query) {
        super(SalesView.class);
        this.currentCaller = currentCaller;
        this.query = query;
    }

    @Override
    protected Page<SaleList.SaleRow> rows(PageRequest request) {
        return query.page(currentCaller.get(), request);
    }
}
