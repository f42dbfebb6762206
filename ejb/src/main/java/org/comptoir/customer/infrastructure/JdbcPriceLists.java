package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.customer.application.CustomerSettings;
import org.comptoir.customer.application.PriceLists;
import org.comptoir.customer.domain.PriceList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;

/** Price lists from the groups' table, and the stores' own from the settings. */
@ApplicationScoped
public class JdbcPriceLists implements PriceLists {

    private Sql sql;
    private Settings settings;
    private Stores stores;

    protected JdbcPriceLists() {}

    @Inject
    public JdbcPriceLists(Sql sql, Settings settings, Stores stores) {
        this.sql = sql;
        this.settings = settings;
        this.stores = stores;
    }

    @Override
    public Supplier<String> ask(Buyer buyer, SqlBundle bundle) {
        String own = own(buyer.brandId(), buyer.storeId());
        if (buyer.customerId() == null) {
            return () -> own;
        }
        SqlBundle.Answer<String> ofGroup = bundle.query(
                "select g.price_list from customer c join customer_group g on g.id = c.group_id "
                        + "where c.id = ? and c.brand_id = ? and g.price_list is not null",
                row -> row.text("price_list"),
                buyer.customerId(),
                buyer.brandId());
        return () -> ofGroup.first().orElse(own);
    }

    @Override
    public String of(Buyer buyer) {
        SqlBundle bundle = sql.bundle();
        Supplier<String> code = ask(buyer, bundle);
        bundle.run();
        return code.get();
    }

    @Override
    public void check(long brandId, Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        Set<String> known = known(brandId);
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new Refused(Reason.of("price-list.unknown", code));
        });
    }

    @Override
    public boolean isKnown(long brandId, String code) {
        return known(brandId).contains(code);
    }

    private Set<String> known(long brandId) {
        Set<String> known = new HashSet<>(sql.list(
                "select distinct price_list from customer_group where brand_id = ? and price_list is not null",
                row -> row.text("price_list"),
                brandId));
        stores.all().stream()
                .filter(store -> store.brand().id() == brandId)
                .forEach(store -> known.add(own(brandId, store.id())));
        return known;
    }

    private String own(long brandId, long storeId) {
        String code = PriceList.code(settings.text(brandId, storeId, CustomerSettings.PRICE_LIST));
        return code == null ? CustomerSettings.PRICE_LIST.defaultValue() : code;
    }
}
