package org.comptoir.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;

/** What a test needs to exist, under codes of its own: nothing is cleaned up, nothing is shared. */
@ApplicationScoped
public class Fixtures {

    /** Above every id that the entities' sequence gives in a test run. */
    private static final long FAR = 1_000_000_000L;

    private Sql sql;
    private Ids ids;
    private CodeRegistry codes;

    protected Fixtures() {}

    @Inject
    public Fixtures(Sql sql, Ids ids, CodeRegistry codes) {
        this.sql = sql;
        this.ids = ids;
        this.codes = codes;
    }

    /** A new brand with its store, two tills and a user of level 5. */
    public House house() {
        long brand = id();
        String code = "T" + Long.toString(brand, 36).toUpperCase(Locale.ROOT);
        sql.update(
                "insert into brand (id, code, name, currency, language, version) values (?, ?, ?, 'EUR', 'fr', 1)",
                brand,
                code,
                "Maison " + code);
        long store = store(brand, "S1", "Europe/Paris");
        long till = till(store, "1");
        long secondTill = till(store, "2");
        long user = user(brand, store, 5);
        return new House(brand, store, till, secondTill, user, code);
    }

    /** Another store of a brand. */
    public long store(long brandId, String code, String zone) {
        long store = id();
        sql.update(
                "insert into store (id, brand_id, code, name, address_line, postal_code, city, country, siret, "
                        + "zone, language, receipt_mode, version) "
                        + "values (?, ?, ?, ?, '1 rue du Test', '75001', 'Paris', 'FR', '73282932000074', ?, 'fr', "
                        + "'ASK', 1)",
                store,
                brandId,
                code,
                "Magasin " + code,
                zone);
        Snapshot.moved(sql, "store");
        return store;
    }

    /** Another till of a store, with a virtual printer and a scanner of its own. */
    public long till(long storeId, String code) {
        long till = id();
        sql.update(
                "insert into till (id, store_id, code, name, printer_address, scanner_id, version) "
                        + "values (?, ?, ?, ?, ?, ?, 1)",
                till,
                storeId,
                code,
                "Caisse " + code,
                "virtual:T" + till,
                "SCAN" + till);
        Snapshot.moved(sql, "store");
        return till;
    }

    /** Another user; nobody can log in as it: it has no password. */
    public long user(long brandId, long storeId, int level) {
        long user = id();
        sql.update(
                "insert into app_user (id, brand_id, login, password_hash, full_name, access_level, store_id, language, "
                        + "active, version) values (?, ?, ?, '!', ?, ?, ?, 'fr', 1, 1)",
                user,
                brandId,
                "user" + user,
                "Vendeur " + user,
                level,
                storeId);
        return user;
    }

    /** A product on sale at a VAT of 20 %, found by its barcodes. */
    public long product(House house, String reference, long priceMinor, String... barcodes) {
        return product(house, reference, priceMinor, 2000, barcodes);
    }

    /** A product on sale, found by its barcodes. */
    public long product(House house, String reference, long priceMinor, int vatRateBp, String... barcodes) {
        long product = id();
        sql.update(
                "insert into product (id, brand_id, reference, description, search_key, vat_rate_bp, price_minor, "
                        + "discounted, on_sale, points_excluded, stock_managed, active, version) "
                        + "values (?, ?, ?, ?, ?, ?, ?, 0, 1, 0, 0, 1, 1)",
                product,
                house.brandId(),
                reference,
                "Article " + reference,
                "article " + reference.toLowerCase(Locale.ROOT),
                vatRateBp,
                priceMinor);
        codes.claim(house.brandId(), CodeRegistry.Kind.PRODUCT, product, List.of(barcodes));
        return product;
    }

    /** A customer of the store, with a permanent rate in basis points. */
    public long customer(House house, String lastName, int permanentRateBp) {
        long customer = id();
        sql.update(
                "insert into customer (id, brand_id, customer_no, last_name, first_name, search_key, "
                        + "permanent_rate_bp, language, store_id, created_on, active, version) "
                        + "values (?, ?, ?, ?, 'Camille', ?, ?, 'fr', ?, ?, 1, 1)",
                customer,
                house.brandId(),
                customer,
                lastName,
                lastName.toLowerCase(Locale.ROOT) + " camille",
                permanentRateBp,
                house.storeId(),
                LocalDate.of(2026, 1, 5));
        return customer;
    }

    private long id() {
        return FAR + ids.next();
    }
}
