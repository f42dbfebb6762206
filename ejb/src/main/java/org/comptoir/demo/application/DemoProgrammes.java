package org.comptoir.demo.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.vip.application.SaveVipCard;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** What the demo shop promises its customers: one programme of each kind that needs no explanation. */
@ApplicationScoped
public class DemoProgrammes {

    private static final int VIP_RATE = 2_000;
    private static final int VIP_DAYS = 365;

    private SaveProgramme saveProgramme;
    private SaveVipCard saveVipCard;
    private Customers customers;
    private Stores stores;
    private java.time.Clock clock;

    protected DemoProgrammes() {}

    @Inject
    public DemoProgrammes(
            SaveProgramme saveProgramme,
            SaveVipCard saveVipCard,
            Customers customers,
            Stores stores,
            java.time.Clock clock) {
        this.saveProgramme = saveProgramme;
        this.saveVipCard = saveVipCard;
        this.customers = customers;
        this.stores = stores;
        this.clock = clock;
    }

    /** Programmes of the brand, and one VIP card, of its first customer. */
    void load(Caller office, long firstCustomerNo) {
        programme(
                office,
                "POINTS",
                "Points fidélité",
                "{\"points\": 1, \"sliceMinor\": 1000, \"validityDays\": 365, "
                        + "\"levels\": [{\"number\": 1, \"points\": 20}, {\"number\": 2, \"points\": 50}], "
                        + "\"gifts\": [{\"id\": 1, \"kind\": \"DISCOUNT\", \"reference\": \"REMISE5\", \"level\": 1, "
                        + "\"amountMinor\": 500}, {\"id\": 2, \"kind\": \"DISCOUNT\", \"reference\": \"REMISE15\", "
                        + "\"level\": 2, \"amountMinor\": 1500}]}");
        programme(office, "BIRTHDAY", "Carte cadeau d’anniversaire", Json.write(BirthdayParams.of(1_000, 30)));
        programme(
                office,
                "COUPON",
                "Bienvenue 10 %",
                "{\"code\": \"BIENVENUE10\", \"rateBp\": 1000, \"minimumMinor\": 5000, \"reusable\": true}");
        programme(
                office,
                "PROMOTION",
                "Le 2e livre à -50 %",
                "{\"form\": \"NEXT_AT\", \"buy\": 1, \"rateBp\": 5000, \"articles\": \"SFAM:LIV\"}");
        programme(
                office,
                "EARNED_VOUCHER",
                "Chèque fidélité",
                "{\"base\": \"CUMULATED\", \"customerNeeded\": true, \"validity\": {\"days\": 90}, \"tiers\": "
                        + "[{\"fromMinor\": 50000, \"reward\": \"AMOUNT\", \"value\": 2500}, "
                        + "{\"fromMinor\": 100000, \"reward\": \"AMOUNT\", \"value\": 6000}]}");
        programme(
                office,
                "WALLET_TYPE",
                "Porte-monnaie KDO",
                "{\"code\": \"KDO\", \"ceilingMinor\": 15000, \"validityDays\": 730, \"voucherChange\": true}");
        vip(office, firstCustomerNo);
    }

    private void programme(Caller office, String kind, String name, String paramsJson) {
        saveProgramme.save(office, SaveProgramme.Request.create(kind, name, paramsJson));
    }

    private void vip(Caller office, long customerNo) {
        long customer = customers
                .byNumber(office.brandId(), customerNo)
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", customerNo)));
        saveVipCard.save(
                office,
                new SaveVipCard.Request(
                        null,
                        null,
                        "#VIP#0001",
                        customer,
                        VIP_RATE,
                        stores.store(office.storeId()).today(clock).plusDays(VIP_DAYS),
                        List.of()));
    }
}
