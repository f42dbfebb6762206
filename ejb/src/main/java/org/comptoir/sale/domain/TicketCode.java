package org.comptoir.sale.domain;

import java.util.Optional;

/** The code printed on a ticket: scanning it finds the sale for a return. */
public final class TicketCode {

    private static final String PREFIX = "TK";

    private TicketCode() {}

    /** The code of a sale. */
    public static String of(long saleId) {
        return PREFIX + saleId;
    }

    /** The sale of a code, when it is a ticket's. */
    public static Optional<Long> saleId(String code) {
        return code.matches(PREFIX + "\\d{1,18}")
                ? Optional.of(Long.parseLong(code.substring(PREFIX.length())))
                : Optional.empty();
    }
}
