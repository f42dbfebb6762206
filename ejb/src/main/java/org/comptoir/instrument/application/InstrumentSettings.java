package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.domain.SettingKey;

/** Settings of gift cards, credit notes, e-wallets and deposits (F071, F076). */
@ApplicationScoped
public class InstrumentSettings implements SettingSource {

    /** The most a gift card may be sold for, in minor units. */
    public static final SettingKey GIFT_CARD_MAXIMUM = new SettingKey("gift-card.maximum-minor", "50000");

    /** Last valid day of a gift card: day of sale plus this many days. */
    public static final SettingKey GIFT_CARD_DAYS = new SettingKey("gift-card.validity-days", "365");

    /** Last valid day of a credit note: day of issue plus this many days; 0 for no end. */
    public static final SettingKey CREDIT_NOTE_DAYS = new SettingKey("credit-note.validity-days", "365");

    /** Days a voucher stays usable at least when a return opens it again after its end (AT-73). */
    public static final SettingKey VOUCHER_GRACE_DAYS = new SettingKey("voucher.grace-days", "30");

    /**
     * What becomes of what a use leaves on a voucher that was given for nothing: {@code KEEP} or {@code FORFEIT} (D-01).
     * Vouchers keep what was in force at their issue.
     */
    public static final SettingKey VOUCHER_REMAINDER = new SettingKey("voucher.remainder", "KEEP");

    /** The most an e-wallet may hold, in minor units, where its type names nothing (F076, VO-6). */
    public static final SettingKey WALLET_CEILING = new SettingKey("wallet.ceiling-minor", "15000");

    /** The most that may be paid in 30 days to load a wallet without an owner, in minor units (VO-6); 0 for no limit. */
    public static final SettingKey WALLET_MONTH = new SettingKey("wallet.anonymous-month-minor", "15000");

    /** Last valid day of a deposit: day it was left plus this many days; 0 for no end. */
    public static final SettingKey DEPOSIT_DAYS = new SettingKey("deposit.validity-days", "0");

    /** The least level that may use a customer's instrument from the list, without its code (D-43). */
    public static final SettingKey SEARCH_LEVEL = new SettingKey("instrument.search-level", "1");

    @Override
    public List<SettingKey> settings() {
        return List.of(
                GIFT_CARD_MAXIMUM,
                GIFT_CARD_DAYS,
                CREDIT_NOTE_DAYS,
                VOUCHER_GRACE_DAYS,
                VOUCHER_REMAINDER,
                WALLET_CEILING,
                WALLET_MONTH,
                DEPOSIT_DAYS,
                SEARCH_LEVEL);
    }
}
