package org.comptoir.demo.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.CreateApiKey;
import org.comptoir.access.application.Secrets;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.store.domain.StoreInfo;

/**
 * Maison Duroc, a small French chain to try everything with: three stores, two tills each, users whose passwords are
 * their logins. It exists only where the server was started for a demo.
 */
@ApplicationScoped
public class DemoShop {

    private static final String ZONE = "Europe/Paris";
    private static final String VAT_NUMBER = "FR19812345676";

    private static final List<Founding.Plan> STORES = List.of(
            new Founding.Plan(
                    "PARIS",
                    "Maison Duroc Paris",
                    new StoreInfo.Address("12 rue des Archives", "75004", "Paris", "FR", "01 99 00 10 10"),
                    "81234567600017",
                    VAT_NUMBER,
                    ZONE),
            new Founding.Plan(
                    "LYON",
                    "Maison Duroc Lyon",
                    new StoreInfo.Address("38 rue Mercière", "69002", "Lyon", "FR", "04 99 00 10 10"),
                    "81234567600025",
                    VAT_NUMBER,
                    ZONE),
            new Founding.Plan(
                    "RENNES",
                    "Maison Duroc Rennes",
                    new StoreInfo.Address("5 rue Le Bastard", "35000", "Rennes", "FR", "02 99 00 10 10"),
                    "81234567600033",
                    VAT_NUMBER,
                    ZONE));

    private static final long FIRST_CUSTOMER = 100_001;

    private Founding founding;
    private DemoGoods goods;
    private Secrets secrets;
    private CreateApiKey createApiKey;
    private DemoProgrammes programmes;

    protected DemoShop() {}

    @Inject
    public DemoShop(
            Founding founding, DemoGoods goods, Secrets secrets, CreateApiKey createApiKey, DemoProgrammes programmes) {
        this.founding = founding;
        this.goods = goods;
        this.secrets = secrets;
        this.createApiKey = createApiKey;
        this.programmes = programmes;
    }

    /** Makes the whole shop in the caller's transaction; answers the key for REST, which is told nowhere else. */
    public String load() {
        Caller founder = founding.brand("DUROC", "Maison Duroc", "EUR");
        List<Long> stores =
                STORES.stream().map(plan -> founding.store(founder, plan)).toList();
        List<Long> firstTills =
                List.of(tills(founder, stores, 0), tills(founder, stores, 1), tills(founder, stores, 2));
        Caller office = founder.at(stores.get(0), null);
        long admin = user(office, "admin", "Agnès Duroc", 5, stores.get(0));
        user(office, "marie", "Marie Lenoir", 1, stores.get(0));
        user(office, "paul", "Paul Girard", 2, stores.get(1));
        user(office, "lea", "Léa Caradec", 3, stores.get(2));
        user(office, "hugo", "Hugo Morel", 4, stores.get(0));
        goods.products(office);
        goods.customers(office, stores);
        programmes.load(office, FIRST_CUSTOMER);
        return createApiKey
                .create(office, new CreateApiKey.Request("demo", admin, stores.get(0), firstTills.get(0)))
                .key();
    }

    private long tills(Caller founder, List<Long> stores, int index) {
        String code = STORES.get(index).code();
        long first = founding.till(founder, stores.get(index), code, 1);
        founding.till(founder, stores.get(index), code, 2);
        return first;
    }

    private long user(Caller office, String login, String fullName, int level, long storeId) {
        AppUser.Details details = new AppUser.Details(login, fullName, level, storeId, "fr", true);
        return founding.user(
                office,
                details,
                secrets.shortPassword(login),
                String.valueOf(level).repeat(4));
    }
}
