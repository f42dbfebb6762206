package org.comptoir.web.catalog;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.comptoir.catalog.application.SaveProduct;
import org.comptoir.catalog.domain.Product;
import org.comptoir.catalog.query.FindProducts;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.EditPage;
import org.comptoir.web.shared.Messages;

/** The form of a product, new or known. */
@Named
@ViewScoped
public class ProductView extends EditPage {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_VAT = 2000;

    private CurrentCaller currentCaller;
    private FindProducts products;
    private SaveProduct saveProduct;
    private Messages messages;

    protected ProductView() {}

    @Inject
    public ProductView(CurrentCaller currentCaller, FindProducts products, SaveProduct saveProduct, Messages messages) {
        this.currentCaller = currentCaller;
        this.products = products;
        this.saveProduct = saveProduct;
        this.messages = messages;
    }

    /** Fills the form, once; refuses {@code product.unknown}. */
    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        var fields = getFields();
        if (getId() == null) {
            fields.put("vat", USUAL_VAT);
            fields.put("active", true);
            fields.put("stockManaged", true);
            return;
        }
        FindProducts.ProductForm form = products.product(currentCaller.get(), getId());
        shown(form.version());
        fields.put("reference", form.details().reference());
        fields.put("description", form.details().description());
        fields.put("familyId", form.details().familyId());
        fields.put("subFamilyId", form.details().subFamilyId());
        fields.put("vat", form.details().vatRateBp());
        fields.put("price", form.details().priceMinor());
        fields.put("discounted", form.details().marks().discounted());
        fields.put("onSale", form.details().marks().onSale());
        fields.put("pointsExcluded", form.details().marks().pointsExcluded());
        fields.put("stockManaged", form.details().marks().stockManaged());
        fields.put("active", form.details().marks().active());
        fields.put("barcodes", String.join("\n", form.barcodes()));
    }

    @Override
    protected String store() {
        Product.Details details = new Product.Details(
                text("reference"),
                text("description"),
                (Long) getFields().get("familyId"),
                (Long) getFields().get("subFamilyId"),
                number("vat"),
                (Long) getFields().get("price"),
                new Product.Marks(
                        ticked("discounted"),
                        ticked("onSale"),
                        ticked("pointsExcluded"),
                        ticked("stockManaged"),
                        ticked("active")));
        saveProduct.save(currentCaller.get(), new SaveProduct.Request(getId(), getVersion(), details, barcodes()));
        messages.keep("product.saved", text("reference"));
        return "/office/catalog/products?faces-redirect=true";
    }

    /** Families and sub-families to choose from. */
    public List<FindProducts.FamilyRow> getFamilies() {
        return products.families(currentCaller.get());
    }

    private List<String> barcodes() {
        String typed = text("barcodes");
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("\\s+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
