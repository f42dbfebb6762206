package org.comptoir.access.domain;

/** What can be allowed, each with its default level; a screen changes the level (F105), code asks for the name. */
public enum Permission {
    OPEN_TILL(1),
    SELL(1),
    OVERRIDE_PRICE(3),
    SWITCH_OFF_DISCOUNT(1),
    MANUAL_DISCOUNT(2),
    RETURN_SALE(1),
    RETURN_WITHOUT_TICKET(4),
    VOID_SALE(3),
    VIEW_SALES(1),
    PRINT(1),
    VIEW_CATALOG(1),
    EDIT_CATALOG(4),
    IMPORT_CATALOG(4),
    VIEW_CUSTOMERS(1),
    EDIT_CUSTOMERS(1),
    IMPORT_CUSTOMERS(4),
    SWITCH_CUSTOMER_ACTIVE(5),
    EDIT_PROHIBITIONS(4),
    VIEW_INSTRUMENTS(1),
    VIEW_INSTRUMENT_CODES(4),
    BLOCK_INSTRUMENT(4),
    REPLACE_INSTRUMENT(3),
    EXPIRE_INSTRUMENT(4),
    EXTEND_INSTRUMENT(4),
    ADJUST_INSTRUMENT(5),
    ASSIGN_INSTRUMENT(3),
    USE_FROM_LIST(1),
    ADJUST_POINTS(4),
    BACKDATE_POINTS(5),
    OPEN_DRAWER(3),
    EDIT_PROGRAMMES(4),
    MANAGE_VIP_CARDS(4),
    RUN_CAMPAIGN(4),
    VIEW_RUNS(3),
    CHECK_LEDGER(4),
    MANAGE_STORES(5),
    MANAGE_USERS(5),
    MANAGE_SETTINGS(5),
    VIEW_AUDIT(4),
    MOVE_CLOCK(5);

    private final int defaultLevel;

    Permission(int defaultLevel) {
        this.defaultLevel = defaultLevel;
    }

    /** The least level allowed while no screen has changed it. */
    public int defaultLevel() {
        return defaultLevel;
    }
}
