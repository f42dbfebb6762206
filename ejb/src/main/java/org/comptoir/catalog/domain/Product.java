package org.comptoir.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Folded;
import org.comptoir.shared.domain.Needs;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A product as it is edited; the till reads {@link Article}. It is never deleted, only made inactive. */
@Entity
@Table(name = "product")
public class Product extends EditedRecord {

    private static final int SEARCH_KEY = 260;

    @Column(name = "brand_id")
    private long brandId;

    private String reference;
    private String description;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "family_id")
    private Long familyId;

    @Column(name = "sub_family_id")
    private Long subFamilyId;

    @Column(name = "vat_rate_bp")
    private int vatRateBp;

    @Column(name = "price_minor")
    private long priceMinor;

    private boolean discounted;

    @Column(name = "on_sale")
    private boolean onSale;

    @Column(name = "points_excluded")
    private boolean pointsExcluded;

    @Column(name = "stock_managed")
    private boolean stockManaged;

    private boolean active;

    protected Product() {}

    /** A new product, to be filled by {@link #change}. */
    public Product(long brandId) {
        this.brandId = brandId;
    }

    /** Marks of a product. */
    public record Marks(
            boolean discounted, boolean onSale, boolean pointsExcluded, boolean stockManaged, boolean active) {

        /** An ordinary product on sale at its price. */
        public static final Marks NONE = new Marks(false, false, false, false, true);
    }

    /**
     * What a form says about a product; it refuses what is missing or too long, {@code product.price} below zero and
     * {@code product.vat} beyond 0 to 100 %.
     *
     * @param vatRateBp in basis points
     * @param priceMinor VAT included
     */
    public record Details(
            String reference,
            String description,
            Long familyId,
            Long subFamilyId,
            int vatRateBp,
            long priceMinor,
            Marks marks) {
        public Details {
            reference = Needs.text("reference", reference, 40);
            description = Needs.text("description", description, 200);
            marks = marks == null ? Marks.NONE : marks;
            if (priceMinor < 0) {
                throw new Refused(Reason.of("product.price", priceMinor));
            }
            if (vatRateBp < 0 || vatRateBp > 10_000) {
                throw new Refused(Reason.of("product.vat", vatRateBp));
            }
        }
    }

    /** Takes a form's values. */
    public void change(Details details) {
        this.reference = details.reference();
        this.description = details.description();
        this.searchKey = Folded.of(details.description() + " " + details.reference(), SEARCH_KEY);
        this.familyId = details.familyId();
        this.subFamilyId = details.subFamilyId();
        this.vatRateBp = details.vatRateBp();
        this.priceMinor = details.priceMinor();
        Marks marks = details.marks();
        this.discounted = marks.discounted();
        this.onSale = marks.onSale();
        this.pointsExcluded = marks.pointsExcluded();
        this.stockManaged = marks.stockManaged();
        this.active = marks.active();
    }

    public String reference() {
        return reference;
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", reference);
        facts.put("description", description);
        facts.put("family", familyId);
        facts.put("subFamily", subFamilyId);
        facts.put("vatRateBp", vatRateBp);
        facts.put("priceMinor", priceMinor);
        facts.put("discounted", discounted);
        facts.put("onSale", onSale);
        facts.put("pointsExcluded", pointsExcluded);
        facts.put("stockManaged", stockManaged);
        facts.put("active", active);
        return facts;
    }
}
