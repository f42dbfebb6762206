package org.comptoir.sale.domain;

import org.comptoir.instrument.domain.InstrumentKind;

/** How it is paid. */
public enum TenderKind {
    /** The only one that gives change. */
    CASH,
    CARD,
    GIFT_CARD,
    CREDIT_NOTE,
    /** Goods that come back pay for goods that leave: both documents of an exchange have it, with opposite signs. */
    EXCHANGE;

    /** True when an instrument pays. */
    public boolean isInstrument() {
        return this == GIFT_CARD || this == CREDIT_NOTE;
    }

    /** The instrument's kind; null for money. */
    public InstrumentKind instrumentKind() {
        return switch (this) {
            case GIFT_CARD -> InstrumentKind.GIFT_CARD;
            case CREDIT_NOTE -> InstrumentKind.CREDIT_NOTE;
            case CASH, CARD, EXCHANGE -> null;
        };
    }
}
