package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.shared.domain.Needs;
import org.comptoir.store.application.Settings;

/** The shop's own rules for records: mandatory fields (F004) and unique addresses (F005). */
@ApplicationScoped
public class CustomerRules {

    private static final Map<String, Function<CustomerDetails, Object>> FIELDS = Map.ofEntries(
            Map.entry("title", details -> details.name().title()),
            Map.entry("lastName", details -> details.name().last()),
            Map.entry("firstName", details -> details.name().first()),
            Map.entry("email", details -> details.contact().email()),
            Map.entry("phone", details -> details.contact().phone()),
            Map.entry("mobile", details -> details.contact().mobile()),
            Map.entry("address", details -> details.address().line()),
            Map.entry("postalCode", details -> details.address().postalCode()),
            Map.entry("city", details -> details.address().city()),
            Map.entry("country", details -> details.address().country()),
            Map.entry("birthDate", details -> details.birth().day()),
            Map.entry("source", CustomerDetails::source));

    private Settings settings;
    private EmailClaims claims;

    protected CustomerRules() {}

    @Inject
    public CustomerRules(Settings settings, EmailClaims claims) {
        this.settings = settings;
        this.claims = claims;
    }

    /** Refuses {@code field.missing} with the field's name; names the setting misspells are no field. */
    void checkMandatory(Caller caller, CustomerDetails details, String cardNumber) {
        String names = settings.text(caller.brandId(), caller.storeId(), CustomerSettings.MANDATORY);
        for (String name : names == null ? new String[0] : names.split(",", -1)) {
            String field = name.trim();
            if (field.equals("cardNumber")) {
                Needs.text(field, cardNumber, 40);
            } else if (FIELDS.containsKey(field)) {
                Needs.value(field, FIELDS.get(field).apply(details));
            }
        }
    }

    /** Claims the address, where addresses are unique. */
    void claimEmail(Caller caller, long customerId, String email) {
        claims.replace(caller.brandId(), customerId, isEmailUnique(caller) ? email : null);
    }

    /** True unless the shop allows several customers with one address. */
    boolean isEmailUnique(Caller caller) {
        return settings.flag(caller.brandId(), caller.storeId(), CustomerSettings.EMAIL_UNIQUE);
    }
}
