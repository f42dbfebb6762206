package org.comptoir.catalog.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.sql.Sql;

/** Products with their barcodes, to be printed and scanned. */
@ApplicationScoped
public class BarcodeSheet {

    /** The most labels of one sheet. */
    public static final int MOST = 240;

    private static final String LABELS = "select p.reference, p.description, p.price_minor, s.code from product p "
            + "join scan_code s on s.target_id = p.id and s.kind = 'PRODUCT' and s.brand_id = p.brand_id "
            + "where p.brand_id = ? and p.active = 1 order by p.reference, s.code";

    private Sql sql;

    protected BarcodeSheet() {}

    @Inject
    public BarcodeSheet(Sql sql) {
        this.sql = sql;
    }

    /** A product and one of its barcodes; price in minor units. */
    public record Label(String reference, String description, long priceMinor, String barcode) {}

    /** Labels of active products, by reference, from the {@code first}th on, {@value #MOST} at the most. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public List<Label> labels(Caller caller, int first, int count) {
        return sql.list(
                LABELS + sql.dialect().page(),
                row -> new Label(
                        row.text("reference"), row.text("description"), row.id("price_minor"), row.text("code")),
                caller.brandId(),
                Math.max(0, first),
                Math.max(0, Math.min(MOST, count)));
    }
}
