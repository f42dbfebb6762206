package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** What can be set about customers' records. */
@ApplicationScoped
public class CustomerSettings implements SettingSource {

    /** Names of the fields a record must have, separated by commas (F004): {@code lastName, email}. */
    public static final SettingKey MANDATORY = new SettingKey("customer.mandatory-fields", "lastName");

    /** True when an e-mail address belongs to one customer only (F005). */
    public static final SettingKey EMAIL_UNIQUE = new SettingKey("customer.email-unique", "true");

    /** Price list of a store's sales to people whose group has none (F056). */
    public static final SettingKey PRICE_LIST = new SettingKey("customer.price-list", "PART");

    @Override
    public List<SettingKey> settings() {
        return List.of(MANDATORY, EMAIL_UNIQUE, PRICE_LIST);
    }
}
