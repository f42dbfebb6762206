package org.comptoir.instrument.domain;

import org.comptoir.ledger.domain.AccountKind;

/** What an instrument is to the law and to the till. */
public enum InstrumentKind {
    /** Sold: a tender (R24); single use, its remainder becomes a credit note (D-01). */
    GIFT_CARD('5', AccountKind.GIFT_CARD, UsableBy.BEARER),
    /** Money owed to the customer: a tender. */
    CREDIT_NOTE('6', AccountKind.CREDIT_NOTE, UsableBy.HOLDER),
    /** Free: a price reduction, never cash (D-25). */
    VOUCHER('7', AccountKind.VOUCHER, UsableBy.OWNER),
    /** An e-wallet: a tender that is loaded and keeps its remainder (D-02). */
    WALLET('8', AccountKind.WALLET, UsableBy.HOLDER),
    /** Money left for a later purchase: a tender. */
    DEPOSIT('9', AccountKind.DEPOSIT, UsableBy.HOLDER),
    /** Free, gives a rate or a product once: its account counts uses, not money. */
    REWARD_CARD('4', AccountKind.REWARD_CARD, UsableBy.OWNER);

    private final char prefix;
    private final AccountKind account;
    private final UsableBy usableBy;

    InstrumentKind(char prefix, AccountKind account, UsableBy usableBy) {
        this.prefix = prefix;
        this.account = account;
        this.usableBy = usableBy;
    }

    /** First digit of generated codes. */
    public char prefix() {
        return prefix;
    }

    /** The kind of its ledger account. */
    public AccountKind account() {
        return account;
    }

    /** Whom those serve that are written to a customer. */
    public UsableBy usableBy() {
        return usableBy;
    }

    /** True for what is paid with, false for what lowers the price. */
    public boolean isTender() {
        return this != VOUCHER && this != REWARD_CARD;
    }
}
