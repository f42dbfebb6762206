package org.comptoir.demo.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.comptoir.access.application.Secrets;
import org.comptoir.access.domain.ApiKey;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.domain.StoreInfo;

/**
 * The least that a real shop needs: one brand, one store with its tills, an administrator, an API key if one is given, and
 * one point for each 10 spent. Everything else is edited.
 */
@ApplicationScoped
public class Bootstrap {

    /** Password of the user {@code admin}; without it nobody could log in. */
    public static final String ADMIN_PASSWORD = "COMPTOIR_ADMIN_PASSWORD";

    private static final String API_KEY = "COMPTOIR_API_KEY";
    private static final String CURRENCY = "COMPTOIR_CURRENCY";
    private static final String COMPANY = "COMPTOIR_COMPANY";
    private static final String TILLS = "COMPTOIR_TILLS";

    private Founding founding;
    private Secrets secrets;
    private SaveProgramme saveProgramme;

    protected Bootstrap() {}

    @Inject
    public Bootstrap(Founding founding, Secrets secrets, SaveProgramme saveProgramme) {
        this.founding = founding;
        this.secrets = secrets;
        this.saveProgramme = saveProgramme;
    }

    /** Makes it from environment variables; refuses {@code user.password-length}, {@code money.currency} and
     * {@code setting.number}. */
    public void load(UnaryOperator<String> environment) {
        String company = given(environment, COMPANY, "Comptoir");
        Caller founder = founding.brand("MAIN", company, given(environment, CURRENCY, "EUR"));
        StoreInfo.Address nowhere = new StoreInfo.Address(null, null, null, "FR", null);
        long store = founding.store(founder, new Founding.Plan("1", company, nowhere, null, null, "Europe/Paris"));
        long till = founding.till(founder, store, "1", 1);
        for (int more = 2; more <= tills(given(environment, TILLS, "1")); more++) {
            founding.till(founder, store, "1", more);
        }
        long admin = founding.user(
                founder,
                new AppUser.Details("admin", "Administrateur", 5, store, "fr", true),
                secrets.password(environment.apply(ADMIN_PASSWORD)),
                null);
        String key = given(environment, API_KEY, null);
        if (key != null) {
            founding.key(new ApiKey.Place(founder.brandId(), admin, store, till), "first key", key);
        }
        PointsTerms terms = PointsTerms.of(1, 1_000, false, false, 0);
        saveProgramme.save(
                founder.at(store, null), SaveProgramme.Request.create(PointsTerms.KIND, "Points", Json.write(terms)));
    }

    private static int tills(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new Refused(Reason.of("setting.number", TILLS, text));
        }
        return Integer.parseInt(text);
    }

    private static String given(UnaryOperator<String> environment, String name, String otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : value.trim();
    }
}
