package org.comptoir.catalog.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.catalog.domain.Product;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;

/** Products of the caller's brand, for screens and REST. */
@ApplicationScoped
public class FindProducts {

    private static final String PARTS = "select p.id, p.reference, k.quantity from product_component k "
            + "join product p on p.id = k.component_id where k.pack_id = ? order by p.reference";

    private Sql sql;
    private Articles articles;
    private CodeRegistry codes;

    protected FindProducts() {}

    @Inject
    public FindProducts(Sql sql, Articles articles, CodeRegistry codes) {
        this.sql = sql;
        this.articles = articles;
        this.codes = codes;
    }

    /** A line of the products' list; price in minor units, VAT in basis points. */
    public record ProductRow(
            long id,
            String reference,
            String description,
            String family,
            String subFamily,
            long priceMinor,
            int vatRateBp,
            boolean active) {}

    /** A product to edit, with the version to send back; components only of a pack. */
    public record ProductForm(
            long id, long version, Product.Details details, List<String> barcodes, List<Part> components) {}

    /** Units of a product in a pack. */
    public record Part(long productId, String reference, int quantity) {}

    /** A product with the codes of its families. */
    public record Known(ProductForm form, String familyCode, String subFamilyCode) {}

    private record Reference(long id, String family, String subFamily) {}

    /** A family; the parent is null for one that stands for itself. */
    public record FamilyRow(long id, long version, String code, String name, Long parentId) {}

    /** Products, by reference; columns: reference, description, family, subFamily, price, vatRate, active. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public Page<ProductRow> page(Caller caller, PageRequest request) {
        return new ListQuery(
                        "select p.id, p.reference, p.description, f.name as family, s.name as sub_family, "
                                + "p.price_minor, p.vat_rate_bp, p.active",
                        "from product p left join family f on f.id = p.family_id "
                                + "left join family s on s.id = p.sub_family_id")
                .where("p.brand_id = ?", caller.brandId())
                .column("reference", "p.reference", Match.PREFIX)
                .column("description", "p.search_key", Match.FOLDED_CONTAINS)
                .column("family", "f.name", Match.EXACT)
                .column("subFamily", "s.name", Match.EXACT)
                .column("price", "p.price_minor", Match.NUMBER)
                .column("vatRate", "p.vat_rate_bp", Match.NUMBER)
                .column("active", "p.active", Match.FLAG)
                .order("p.reference, p.id")
                .page(
                        sql,
                        request,
                        row -> new ProductRow(
                                row.id("id"),
                                row.text("reference"),
                                row.text("description"),
                                row.text("family"),
                                row.text("sub_family"),
                                row.id("price_minor"),
                                row.integer("vat_rate_bp"),
                                row.flag("active")));
    }

    /** The active products a text means: a barcode, a reference, or words of a description. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public List<Article> find(Caller caller, String text, int limit) {
        List<Article> byCode = codes.find(caller.brandId(), text.trim())
                .filter(target -> target.kind().equals(CodeRegistry.Kind.PRODUCT))
                .flatMap(target -> articles.byId(caller.brandId(), target.id()))
                .map(List::of)
                .orElse(List.of());
        return byCode.isEmpty() ? articles.search(caller.brandId(), text, limit) : byCode;
    }

    /** A product to edit; refuses {@code product.unknown}. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public ProductForm product(Caller caller, long productId) {
        return sql.first(
                        "select id, version, reference, description, family_id, sub_family_id, vat_rate_bp, "
                                + "price_minor, discounted, on_sale, points_excluded, stock_managed, active "
                                + "from product where id = ? and brand_id = ?",
                        row -> new ProductForm(
                                row.id("id"),
                                row.id("version"),
                                new Product.Details(
                                        row.text("reference"),
                                        row.text("description"),
                                        row.idOrNull("family_id"),
                                        row.idOrNull("sub_family_id"),
                                        row.integer("vat_rate_bp"),
                                        row.id("price_minor"),
                                        new Product.Marks(
                                                row.flag("discounted"),
                                                row.flag("on_sale"),
                                                row.flag("points_excluded"),
                                                row.flag("stock_managed"),
                                                row.flag("active"))),
                                List.of(),
                                List.of()),
                        productId,
                        caller.brandId())
                .map(form -> new ProductForm(
                        form.id(),
                        form.version(),
                        form.details(),
                        codes.codesOf(caller.brandId(), CodeRegistry.Kind.PRODUCT, productId),
                        sql.list(
                                PARTS,
                                row -> new Part(row.id("id"), row.text("reference"), row.integer("quantity")),
                                productId)))
                .orElseThrow(() -> new Refused(Reason.of("product.unknown", productId)));
    }

    /** A product with the codes of its families, null without; refuses {@code product.unknown}. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public Known byReference(Caller caller, String reference) {
        return sql.first(
                        "select p.id, f.code as family, s.code as sub_family from product p "
                                + "left join family f on f.id = p.family_id "
                                + "left join family s on s.id = p.sub_family_id "
                                + "where p.reference = ? and p.brand_id = ?",
                        row -> new Reference(row.id("id"), row.text("family"), row.text("sub_family")),
                        reference,
                        caller.brandId())
                .map(found -> new Known(product(caller, found.id()), found.family(), found.subFamily()))
                .orElseThrow(() -> new Refused(Reason.of("product.unknown", reference)));
    }

    /** True when the brand has a product of that reference, active or not. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public boolean knows(Caller caller, String reference) {
        return sql.first(
                        "select id from product where reference = ? and brand_id = ?",
                        row -> row.id("id"),
                        reference.trim(),
                        caller.brandId())
                .isPresent();
    }

    /** All families, by code. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public List<FamilyRow> families(Caller caller) {
        return sql.list(
                "select id, version, code, name, parent_id from family where brand_id = ? order by code",
                row -> new FamilyRow(
                        row.id("id"), row.id("version"), row.text("code"), row.text("name"), row.idOrNull("parent_id")),
                caller.brandId());
    }
}
