package org.comptoir.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.catalog.query.FindProducts;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.ListPage;

/** The products of the brand. */
@Named
@ViewScoped
public class ProductsView extends ListPage<FindProducts.ProductRow> {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private FindProducts query;

    protected ProductsView() {}

    @Inject
    public ProductsView(CurrentCaller currentCaller, FindProducts query) {
        super(ProductsView.class);
        this.currentCaller = currentCaller;
        this.query = query;
    }

    @Override
    protected Page<FindProducts.ProductRow> rows(PageRequest request) {
        return query.page(currentCaller.get(), request);
    }
}
