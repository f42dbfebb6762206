package org.comptoir.sale.domain;

import java.util.Arrays;
import java.util.Optional;
import org.comptoir.instrument.domain.InstrumentKind;

/** How it is paid. */
public enum TenderKind {
    /** The only one that gives change. */
    CASH,
    CARD,
    GIFT_CARD,
    CREDIT_NOTE,
    /** An e-wallet: keeps its remainder, and may be for some articles only (AT-40, AT-42). */
    WALLET,
    /** Money left earlier: keeps its remainder. */
    DEPOSIT,
    /** A paper voucher of somebody else: gives no change, what it exceeds becomes a wallet (AT-38). */
    EXTERNAL_VOUCHER,
    /** Goods that come back pay for goods that leave: both documents of an exchange have it, with opposite signs. */
    EXCHANGE;

    /** True when an instrument pays. */
    public boolean isInstrument() {
        return instrumentKind() != null;
    }

    /** The instrument's kind; null for money and paper of others. */
    public InstrumentKind instrumentKind() {
        return switch (this) {
            case GIFT_CARD -> InstrumentKind.GIFT_CARD;
            case CREDIT_NOTE -> InstrumentKind.CREDIT_NOTE;
            case WALLET -> InstrumentKind.WALLET;
            case DEPOSIT -> InstrumentKind.DEPOSIT;
            case CASH, CARD, EXTERNAL_VOUCHER, EXCHANGE -> null;
        };
    }

    /** The tender that instruments of that kind are; empty for those that lower the price. */
    public static Optional<TenderKind> of(InstrumentKind kind) {
        return Arrays.stream(values())
                .filter(tender -> tender.instrumentKind() == kind)
                .findFirst();
    }
}
