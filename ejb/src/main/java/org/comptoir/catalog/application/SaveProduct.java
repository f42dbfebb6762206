package org.comptoir.catalog.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.domain.Barcode;
import org.comptoir.catalog.domain.Family;
import org.comptoir.catalog.domain.Product;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Adds or changes a product with its barcodes. Lines of open baskets keep what they had at the scan. */
@Stateless
@Requires(value = Permission.EDIT_CATALOG, audited = false)
public class SaveProduct {

    private EditedRecords records;
    private CodeRegistry codes;
    private Audit audit;

    protected SaveProduct() {}

    @Inject
    public SaveProduct(EditedRecords records, CodeRegistry codes, Audit audit) {
        this.records = records;
        this.codes = codes;
        this.audit = audit;
    }

    /** A form; id and version are null for a new product, the barcodes replace those it has. */
    public record Request(Long id, Long version, Product.Details details, List<String> barcodes) {}

    /**
     * Returns the id. Refuses {@code product.reference-taken}, {@code code.taken} for a barcode of something else,
     * {@code family.unknown} and {@code edit.conflict}.
     */
    public long save(Caller caller, Request request) {
        long brand = caller.brandId();
        List<String> barcodes = Barcode.checked(request.barcodes());
        Product product = request.id() == null
                ? new Product(brand)
                : records.editable(
                        Product.class,
                        "product.unknown",
                        new EditedRecords.Key(brand, request.id(), request.version()));
        Map<String, Object> before = product.facts();
        knownFamily(brand, request.details().familyId());
        knownFamily(brand, request.details().subFamilyId());
        product.change(request.details());
        records.save(
                product,
                new EditedRecords.Unique(
                        "uq_product_reference",
                        Reason.of("product.reference-taken", request.details().reference())));
        String replaced = replaceBarcodes(brand, product.id(), barcodes);
        audit.allowed(
                caller,
                Permission.EDIT_CATALOG,
                "product:" + product.id(),
                Changes.between(before, product.facts()) + replaced);
        return product.id();
    }

    private String replaceBarcodes(long brand, long product, List<String> barcodes) {
        List<String> known = codes.codesOf(brand, CodeRegistry.Kind.PRODUCT, product);
        if (known.equals(barcodes.stream().sorted().toList())) {
            return "";
        }
        codes.release(brand, CodeRegistry.Kind.PRODUCT, product);
        for (String barcode : barcodes) {
            codes.claim(brand, CodeRegistry.Kind.PRODUCT, product, List.of(barcode));
        }
        return "\nbarcodes: " + known + " -> " + barcodes;
    }

    private void knownFamily(long brand, Long family) {
        if (family != null
                && records.find(Family.class, family)
                        .filter(found -> found.brandId() == brand)
                        .isEmpty()) {
            throw new Refused(Reason.of("family.unknown", family));
        }
    }
}
