package org.comptoir.web.till;

import java.util.Locale;

/** What the entry line and the keys mean at the moment. */
public enum ModeName {
    /** The till is closed: its float is asked for. */
    OPEN(Entry.AMOUNT),
    /** Codes are scanned or typed. */
    SELL(Entry.CODE),
    /** Which of the things that a code means. */
    CHOOSE(Entry.AMOUNT),
    /** How many of the line. */
    QUANTITY(Entry.AMOUNT),
    /** An article by its description. */
    ARTICLE(Entry.TEXT),
    /** A customer by card, number or name. */
    CUSTOMER(Entry.TEXT),
    /** What the customer gives. */
    PAY(Entry.AMOUNT),
    /** Who sold. */
    SELLER(Entry.SECRET),
    /** A gift card being sold. */
    GIFT(Entry.AMOUNT),
    /** Goods that come back. */
    RETURN(Entry.CODE),
    /** Why they come back. */
    REASON(Entry.TEXT),
    /** What is paid back for a unit of goods without a ticket. */
    RETURN_PRICE(Entry.AMOUNT),
    /** Why the drawer is opened without a sale. */
    DRAWER(Entry.TEXT),
    /** A pouch of vouchers is offered after a sale. */
    POUCH(Entry.TEXT),
    /** Last tickets and the printer. */
    TICKET(Entry.AMOUNT);

    /** What people type, so that the page can tell it from a scan and from a command letter. */
    enum Entry {
        /** Anything a code may hold. */
        CODE,
        /** Digits, comma, point; letters are commands. */
        AMOUNT,
        /** Words. */
        TEXT,
        /** A PIN: not shown. */
        SECRET
    }

    private final Entry entry;

    ModeName(Entry entry) {
        this.entry = entry;
    }

    /** How the page treats what is typed. */
    public String getEntry() {
        return entry.name().toLowerCase(Locale.ROOT);
    }

    /** The name in keys of texts. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
