package org.comptoir.bench;

import java.math.BigDecimal;

/** Pence and the decimals that REST speaks. */
final class Money {

    private Money() {}

    static String text(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    static long pence(String decimal) {
        return new BigDecimal(decimal).movePointRight(2).longValueExact();
    }
}
