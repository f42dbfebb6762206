package org.comptoir.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.OpenTill;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.sql.Sql;

/** What tests of programmes need beside the shop. */
@ApplicationScoped
public class LoyaltyWords {

    @Inject
    Fixtures fixtures;

    @Inject
    OpenTill openTill;

    @Inject
    SaveCustomerGroup saveCustomerGroup;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    Sql sql;

    /** Another store of the brand, with an open till. */
    public House secondStore(House house) {
        long store = fixtures.store(house.brandId(), "S2", "Europe/Paris");
        House second = new House(
                house.brandId(),
                store,
                fixtures.till(store, "1"),
                fixtures.till(store, "2"),
                house.userId(),
                house.code());
        openTill.open(second.till(5), new OpenTill.Request(second.tillId(), 10_000));
        return second;
    }

    public long group(House house, String name) {
        return saveCustomerGroup.save(house.office(5), SaveCustomerGroup.Request.create(name));
    }

    public void join(long customer, long group) {
        sql.update("update customer set group_id = ? where id = ?", group, customer);
    }

    /** A product of a family and a sub-family, null for none. */
    public long product(House house, String reference, long priceMinor, Long family, Long subFamily) {
        long product = fixtures.product(house, reference, priceMinor);
        sql.update("update product set family_id = ?, sub_family_id = ? where id = ?", family, subFamily, product);
        return product;
    }

    public SaveProgramme.Saved programme(House house, String kind, Object params) {
        return saveProgramme.save(
                house.office(5), SaveProgramme.Request.create(kind, kind + " " + house.code(), Json.write(params)));
    }

    /** Audit rows of the house's store about that subject. */
    public long logged(House house, Permission permission, String subject) {
        return sql.count(
                "select count(*) from audit_event where store_id = ? and permission = ? and outcome = 'ALLOWED' "
                        + "and subject = ?",
                house.storeId(),
                permission,
                subject);
    }

    public static NotApplied notApplied(Quote quote, String rule) {
        return quote.notApplied().stream()
                .filter(no -> no.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("only " + quote.notApplied()));
    }

    /** What that rule took off. */
    public static long takenOff(Quote quote, String rule) {
        return quote.effects().stream()
                .filter(effect -> effect.rule().equals(rule) && effect.kind().lowersPrice())
                .mapToLong(Effect::amount)
                .sum();
    }
}
