package org.comptoir.catalog.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.domain.Barcode;
import org.comptoir.catalog.domain.Component;
import org.comptoir.catalog.domain.Family;
import org.comptoir.catalog.domain.Product;
import org.comptoir.catalog.domain.ProductBook;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.RowError;

/**
 * Creates or updates products by their references, all or nothing: one wrong row and nothing is saved. Families that
 * are not known yet are made under their codes. Barcodes are added; those a product has already stay.
 */
@Stateless
@Requires(value = Permission.IMPORT_CATALOG, audited = false)
public class ImportProducts {

    /** The most rows of one call. */
    public static final int MAX_ROWS = 5_000;

    private EditedRecords records;
    private ProductBook book;
    private CodeRegistry codes;
    private Packs packs;
    private Audit audit;

    protected ImportProducts() {}

    @Inject
    public ImportProducts(EditedRecords records, ProductBook book, CodeRegistry codes, Packs packs, Audit audit) {
        this.records = records;
        this.book = book;
        this.codes = codes;
        this.packs = packs;
        this.audit = audit;
    }

    /**
     * A product.
     *
     * @param familyCode null without a family
     * @param vatRateBp in basis points
     * @param priceMinor in minor units of the brand's currency, VAT included
     * @param marks null for an ordinary product
     * @param barcodes null or empty without any
     * @param components what a pack is made of, in place of what it was; null to leave them
     */
    public record Row(
            String reference,
            String description,
            String familyCode,
            String subFamilyCode,
            int vatRateBp,
            long priceMinor,
            Product.Marks marks,
            List<String> barcodes,
            List<Part> components) {

        /** A product whose components are left as they are. */
        @SuppressWarnings("checkstyle:ParameterNumber") // a row of a file
        public Row(
                String reference,
                String description,
                String familyCode,
                String subFamilyCode,
                int vatRateBp,
                long priceMinor,
                Product.Marks marks,
                List<String> barcodes) {
            this(reference, description, familyCode, subFamilyCode, vatRateBp, priceMinor, marks, barcodes, null);
        }
    }

    /** Units of a product in a pack. */
    public record Part(String reference, int quantity) {}

    private record Checked(Row row, List<String> barcodes) {}

    /** Counts, or the errors by row; refuses {@code import.too-many} beyond {@value #MAX_ROWS} rows. */
    public ImportResult importAll(Caller caller, List<Row> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new Refused(Reason.of("import.too-many", MAX_ROWS));
        }
        List<RowError> errors = new ArrayList<>();
        Map<String, Checked> checked = check(rows, errors);
        Map<String, Product> known = book.byReferences(caller.brandId(), checked.keySet());
        Map<String, CodeRegistry.Target> taken = codes.findAll(
                caller.brandId(),
                checked.values().stream()
                        .flatMap(row -> row.barcodes().stream())
                        .toList());
        refuseTaken(rows, checked, known, taken, errors);
        Map<String, Product> parts = parts(caller, checked);
        refuseParts(rows, checked, parts, errors);
        if (!errors.isEmpty()) {
            return ImportResult.refused(errors);
        }
        ImportResult result = save(caller, checked, known, taken);
        parts.putAll(known);
        saveParts(caller, checked, parts);
        audit.allowed(
                caller,
                Permission.IMPORT_CATALOG,
                "products",
                "created: " + result.created() + "\nupdated: " + result.updated());
        return result;
    }

    private static Map<String, Checked> check(List<Row> rows, List<RowError> errors) {
        Map<String, Checked> checked = new LinkedHashMap<>();
        Set<String> barcodes = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                Row row = rows.get(i);
                String reference = details(row, null, null).reference();
                Checked good = new Checked(row, Barcode.checked(row.barcodes()));
                if (checked.putIfAbsent(reference, good) != null) {
                    throw new Refused(Reason.of("import.twice", reference));
                }
                for (String barcode : good.barcodes()) {
                    if (!barcodes.add(barcode)) {
                        throw new Refused(Reason.of("import.twice", barcode));
                    }
                }
            } catch (Refused e) {
                errors.add(new RowError(i, e.reason()));
            }
        }
        return checked;
    }

    private static void refuseTaken(
            List<Row> rows,
            Map<String, Checked> checked,
            Map<String, Product> known,
            Map<String, CodeRegistry.Target> taken,
            List<RowError> errors) {
        checked.forEach((reference, row) -> {
            Product product = known.get(reference);
            for (String barcode : row.barcodes()) {
                if (taken.containsKey(barcode) && !isOf(taken.get(barcode), product)) {
                    errors.add(new RowError(rows.indexOf(row.row()), Reason.of("code.taken", barcode)));
                }
            }
        });
    }

    private static boolean isOf(CodeRegistry.Target target, Product product) {
        return product != null && target.kind().equals(CodeRegistry.Kind.PRODUCT) && target.id() == product.id();
    }

    private ImportResult save(
            Caller caller,
            Map<String, Checked> checked,
            Map<String, Product> known,
            Map<String, CodeRegistry.Target> taken) {
        Map<String, Family> families = familiesOf(caller, checked);
        List<Product> added = new ArrayList<>();
        checked.forEach((reference, good) -> {
            Product product = known.get(reference);
            if (product == null) {
                product = new Product(caller.brandId());
                added.add(product);
                known.put(reference, product);
            }
            Row row = good.row();
            product.change(details(row, families.get(row.familyCode()), families.get(row.subFamilyCode())));
        });
        records.saveAll(added);
        List<CodeRegistry.Claim> claims = new ArrayList<>();
        checked.forEach((reference, good) -> good.barcodes().stream()
                .filter(barcode -> !taken.containsKey(barcode))
                .forEach(barcode -> claims.add(
                        new CodeRegistry.Claim(barcode, known.get(reference).id()))));
        codes.claimEach(caller.brandId(), CodeRegistry.Kind.PRODUCT, claims);
        return new ImportResult(added.size(), checked.size() - added.size(), List.of());
    }

    private Map<String, Product> parts(Caller caller, Map<String, Checked> checked) {
        Set<String> references = new HashSet<>();
        checked.values().stream()
                .filter(good -> good.row().components() != null)
                .flatMap(good -> good.row().components().stream())
                .map(Part::reference)
                .forEach(references::add);
        return references.isEmpty() ? new HashMap<>() : book.byReferences(caller.brandId(), references);
    }

    private static void refuseParts(
            List<Row> rows, Map<String, Checked> checked, Map<String, Product> parts, List<RowError> errors) {
        for (Checked good : checked.values()) {
            Row row = good.row();
            List<Part> components = row.components() == null ? List.of() : row.components();
            boolean excluded = row.marks() != null && row.marks().pointsExcluded();
            if (excluded && !components.isEmpty()) {
                errors.add(new RowError(rows.indexOf(row), Reason.of("product.pack-excluded", row.reference())));
            }
            for (Part part : components) {
                if (!parts.containsKey(part.reference()) && !checked.containsKey(part.reference())) {
                    errors.add(new RowError(rows.indexOf(row), Reason.of("product.component", part.reference())));
                }
            }
        }
    }

    /** A pack that was one before and is excluded now is refused too, with all others. */
    private void saveParts(Caller caller, Map<String, Checked> checked, Map<String, Product> products) {
        Map<Long, List<Component>> byPack = new LinkedHashMap<>();
        List<Long> excluded = new ArrayList<>();
        checked.forEach((reference, good) -> {
            long pack = products.get(reference).id();
            if (good.row().components() != null) {
                byPack.put(
                        pack,
                        good.row().components().stream()
                                .map(part -> new Component(
                                        products.get(part.reference()).id(), part.quantity()))
                                .toList());
            }
            if (good.row().marks() != null && good.row().marks().pointsExcluded()) {
                excluded.add(pack);
            }
        });
        if (!byPack.isEmpty()) {
            packs.replace(caller.brandId(), byPack);
        }
        if (!packs.packsAmong(excluded).isEmpty()) {
            throw new Refused(Reason.of("product.pack-excluded"));
        }
    }

    private Map<String, Family> familiesOf(Caller caller, Map<String, Checked> checked) {
        Map<String, Family> families = book.families(caller.brandId());
        List<Row> rows = checked.values().stream().map(Checked::row).toList();
        Map<String, String> parents = new LinkedHashMap<>();
        rows.forEach(row -> parents.putIfAbsent(row.familyCode(), null));
        addMissing(caller, families, parents);
        parents.clear();
        rows.stream()
                .filter(row -> row.familyCode() != null)
                .forEach(row -> parents.putIfAbsent(row.subFamilyCode(), row.familyCode()));
        addMissing(caller, families, parents);
        return families;
    }

    private void addMissing(Caller caller, Map<String, Family> families, Map<String, String> parents) {
        List<Family> added = new ArrayList<>();
        parents.forEach((code, parent) -> {
            if (code != null && !families.containsKey(code)) {
                Family family = new Family(
                        caller.brandId(),
                        parent == null ? null : families.get(parent).id());
                family.change(code, code);
                families.put(code, family);
                added.add(family);
            }
        });
        records.saveAll(added);
    }

    private static Product.Details details(Row row, Family family, Family subFamily) {
        return new Product.Details(
                row.reference(),
                row.description(),
                family == null ? null : family.id(),
                subFamily == null ? null : subFamily.id(),
                row.vatRateBp(),
                row.priceMinor(),
                row.marks());
    }
}
