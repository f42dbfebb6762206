package org.comptoir.demo.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.comptoir.access.application.Secrets;
import org.comptoir.access.domain.ApiKey;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Hash;
import org.comptoir.store.application.SaveStore;
import org.comptoir.store.application.SaveTill;
import org.comptoir.store.domain.Brand;
import org.comptoir.store.domain.Store;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.Till;

/** What a first start makes before there is anybody who could be asked. */
@ApplicationScoped
public class Founding {

    private EditedRecords records;
    private SaveStore saveStore;
    private SaveTill saveTill;
    private Secrets secrets;
    private Clock clock;

    protected Founding() {}

    @Inject
    public Founding(EditedRecords records, SaveStore saveStore, SaveTill saveTill, Secrets secrets, Clock clock) {
        this.records = records;
        this.saveStore = saveStore;
        this.saveTill = saveTill;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A store to be made. */
    record Plan(String code, String name, StoreInfo.Address address, String siret, String vatNumber, String zone) {}

    /** Makes the brand; the caller answered has every right and is nobody: its user is 0 in the audit. */
    Caller brand(String code, String name, String currency) {
        Brand brand = new Brand(code, name, currency, "fr");
        records.save(brand);
        return new Caller(0, 0, 5, brand.id(), 0, null, null, Channel.BATCH);
    }

    /** Makes a store. */
    long store(Caller founder, Plan plan) {
        Store.Details details = new Store.Details(
                plan.code(),
                plan.name(),
                plan.address(),
                plan.siret(),
                plan.vatNumber(),
                plan.zone(),
                "fr",
                false,
                "Merci de votre visite");
        return saveStore.save(founder, new SaveStore.Request(null, null, details));
    }

    /** Makes a till with a virtual printer and a scanner of its own. */
    long till(Caller founder, long storeId, String storeCode, int number) {
        String device = storeCode + "-" + number;
        Till.Details details =
                new Till.Details(String.valueOf(number), "Caisse " + number, "virtual:" + device, "SCAN-" + device);
        return saveTill.save(founder, new SaveTill.Request(null, null, storeId, details));
    }

    /** Makes a user with the hash of a password; the PIN is null without one. */
    long user(Caller founder, AppUser.Details details, String passwordHash, String pin) {
        AppUser user = new AppUser(founder.brandId(), passwordHash);
        user.change(details);
        user.pin(pin == null ? null : secrets.pin(founder.brandId(), pin));
        records.save(user);
        return user.id();
    }

    /** Makes a key of a user at a till. */
    void key(ApiKey.Place place, String name, String key) {
        records.save(new ApiKey(place, name, Hash.of(key), clock.instant()));
    }
}
