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
import org.comptoir.catalog.domain.Component;
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
    private Packs packs;
    private Audit audit;

    protected SaveProduct() {}

    @Inject
    public SaveProduct(EditedRecords records, CodeRegistry codes, Packs packs, Audit audit) {
        this.records = records;
        this.codes = codes;
        this.packs = packs;
        this.audit = audit;
    }

    /**
     * A form; id and version are null for a new product, the barcodes replace those it has.
     *
     * @param components what a pack is made of, in place of what it was; empty for no pack, null to leave them
     */
    public record Request(
            Long id, Long version, Product.Details details, List<String> barcodes, List<Component> components) {

        /** A form that does not touch components. */
        public Request(Long id, Long version, Product.Details details, List<String> barcodes) {
            this(id, version, details, barcodes, null);
        }
    }

    /**
     * Returns the id. Refuses {@code product.reference-taken}, {@code code.taken} for a barcode of something else,
     * {@code family.unknown}, {@code edit.conflict}, {@code product.component}, and {@code product.pack-excluded}: only the
     * components of a pack are excluded from points (F056).
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
        String replaced =
                replaceBarcodes(brand, product.id(), barcodes) + replaceComponents(brand, product.id(), request);
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

    private String replaceComponents(long brand, long product, Request request) {
        List<Component> known = request.id() == null ? List.of() : packs.of(product);
        List<Component> wanted = request.components() == null ? known : request.components();
        if (request.details().marks().pointsExcluded() && !wanted.isEmpty()) {
            throw new Refused(
                    Reason.of("product.pack-excluded", request.details().reference()));
        }
        if (known.equals(wanted)) {
            return "";
        }
        packs.replace(brand, Map.of(product, wanted));
        return "\ncomponents: " + known + " -> " + wanted;
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
