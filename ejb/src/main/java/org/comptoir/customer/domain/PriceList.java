package org.comptoir.customer.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The code of a price list (code tarif, F056): {@code PART} for private customers. It says what kind of customer
 * somebody is, so that a programme can be kept to some kinds; articles have one price whatever the list.
 */
public final class PriceList {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,20}");

    private PriceList() {}

    /** The code as it is stored, in capitals; null for nothing. Refuses {@code price-list.code}. */
    public static String code(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new Refused(Reason.of("price-list.code", typed.strip()));
        }
        return code;
    }
}
