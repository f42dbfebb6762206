package org.comptoir.demo.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.CreateApiKey;
import org.comptoir.access.application.Secrets;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.shared.application.Json;
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

    private Founding founding;
    private DemoGoods goods;
    private Secrets secrets;
    private CreateApiKey createApiKey;
    private SaveProgramme saveProgramme;

    protected DemoShop() {}

    @Inject
    public DemoShop(
            Founding founding,
            DemoGoods goods,
            Secrets secrets,
            CreateApiKey createApiKey,
            SaveProgramme saveProgramme) {
        this.founding = founding;
        this.goods = goods;
        this.secrets = secrets;
        this.createApiKey = createApiKey;
        this.saveProgramme = saveProgramme;
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
        programme(office, PointsTerms.KIND, "Points fidélité", PointsTerms.of(1, 1_000, false, false, 365));
        programme(office, "BIRTHDAY", "Carte cadeau d’anniversaire", BirthdayParams.of(1_000, 30));
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

    private void programme(Caller office, String kind, String name, Object params) {
        saveProgramme.save(office, SaveProgramme.Request.create(kind, name, Json.write(params)));
    }
}
