package org.comptoir.catalog.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.CheckDigit;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** What a scanner reads off a product: up to 40 printable characters; thirteen digits are an EAN-13. */
public final class Barcode {

    private static final Pattern ALLOWED = Pattern.compile("[!-~]{1,40}");

    private Barcode() {}

    /** Trimmed barcodes without repeats, in order; refuses {@code product.barcode}. */
    public static List<String> checked(Collection<String> codes) {
        if (codes == null) {
            return List.of();
        }
        Set<String> checked = new LinkedHashSet<>();
        for (String code : codes) {
            String trimmed = code == null ? "" : code.trim();
            boolean mistyped = trimmed.matches("\\d{13}") && !CheckDigit.isEan13(trimmed);
            if (!ALLOWED.matcher(trimmed).matches() || mistyped) {
                throw new Refused(Reason.of("product.barcode", trimmed));
            }
            checked.add(trimmed);
        }
        return List.copyOf(checked);
    }
}
