package org.comptoir.instrument.domain;

import java.time.LocalDate;

/**
 * What a line of a sale put on a wallet, or, negative, what a return took back of that line.
 *
 * @param saleId the document that did it, with its line
 * @param loadSaleId the sale that loaded, with its line: the same for a load
 * @param paidMinor what the customer paid for it
 * @param bonusMinor what was given on top
 */
public record WalletLoad(
        long instrumentId,
        long saleId,
        int lineNo,
        long loadSaleId,
        int loadLineNo,
        LocalDate loadedOn,
        long paidMinor,
        long bonusMinor) {

    /** A load by a line of a sale. */
    public static WalletLoad of(long instrumentId, long saleId, int lineNo, LocalDate day, WalletLoads.Back put) {
        return new WalletLoad(instrumentId, saleId, lineNo, saleId, lineNo, day, put.paidMinor(), put.bonusMinor());
    }

    /** What it put on the wallet. */
    public long totalMinor() {
        return Math.addExact(paidMinor, bonusMinor);
    }

    /** True when it was put there by that sale. */
    boolean isOf(WalletLoad other) {
        return loadSaleId == other.loadSaleId && loadLineNo == other.loadLineNo;
    }
}
