package org.comptoir.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.customer.query.FindCustomers;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.ListPage;

/** The customers of the brand. */
@Named
@ViewScoped
public class CustomersView extends ListPage<FindCustomers.CustomerRow> {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private FindCustomers query;

    protected CustomersView() {}

    @Inject
    public CustomersView(CurrentCaller currentCaller, FindCustomers query) {
        super(CustomersView.class);
        this.currentCaller = currentCaller;
        this.query = query;
    }

    @Override
    protected Page<FindCustomers.CustomerRow> rows(PageRequest request) {
        return query.page(currentCaller.get(), request);
    }
}
