package org.comptoir.instrument.domain;

import java.util.List;
import org.comptoir.pricing.domain.ArticleCondition;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * A type of e-wallet, one version: stored as JSON, never changed (F075). Amounts are minor units.
 *
 * @param code short name the cashier knows: {@code KDO}
 * @param articles what it may pay for, a {@link Selection}; null or blank for all
 * @param condition what it may pay for in the words of the seeds, an {@link ArticleCondition}; null or blank for all. Both
 *     must hold
 * @param loads what may be loaded; empty or null for any amount
 * @param ceilingMinor the most it may hold, 0 for the house's own ceiling (AT-41)
 * @param dayMinor the most that may be paid in a day to load it, 0 for no such limit
 * @param monthMinor the same in 30 days, today included, 0 for the house's own limit (VO-6)
 * @param validityDays last valid day is that many days after the latest load, inclusive; 0 for no end
 * @param vatRateBp the one rate of what it pays for: then VAT is due with the load and not later (AT-75); null when
 *     rates differ
 * @param voucherChange true when what a paper voucher exceeds the goods may be loaded on it (AT-38)
 */
public record WalletTerms(
        String code,
        String articles,
        String condition,
        List<Load> loads,
        long ceilingMinor,
        long dayMinor,
        long monthMinor,
        int validityDays,
        Integer vatRateBp,
        boolean voucherChange) {

    /** The kind of programme. */
    public static final String KIND = "WALLET_TYPE";

    /**
     * An amount that may be loaded.
     *
     * @param paidMinor what the customer pays
     * @param bonusMinor what is given on top: 5.00 when 55.00 are loaded for 50.00
     */
    public record Load(long paidMinor, long bonusMinor) {}

    public WalletTerms {
        loads = loads == null ? List.of() : List.copyOf(loads);
    }

    /** A type that takes any amount and pays for everything. */
    public static WalletTerms free(String code) {
        return new WalletTerms(code, null, null, List.of(), 0, 0, 0, 0, null, true);
    }

    /** The articles it may pay for. */
    public Selection selection() {
        return Selection.parse(articles);
    }

    /** Refuses an article selection or a condition that cannot be read, with their codes. */
    public void checkGoods() {
        selection();
        ArticleCondition.parse(condition);
    }

    /** True when it may pay for that: goods it is meant for, at its rate when it has one. */
    public boolean pays(Item item) {
        return item.kind() == Item.Kind.ARTICLE && (vatRateBp == null || vatRateBp == item.vatRateBp()) && isFor(item);
    }

    /** True for goods it is meant for, whatever their rate. */
    public boolean isFor(Item item) {
        return selection().means(item) && ArticleCondition.parse(condition).means(item);
    }

    /** True when not every article can be paid with it. */
    public boolean restricts() {
        return vatRateBp != null || isWritten(articles) || isWritten(condition);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }

    /** What is given on top of that payment; refuses {@code wallet.amount} and {@code wallet.load-amounts}. */
    public long bonusFor(long paidMinor) {
        if (paidMinor <= 0) {
            throw new Refused(Reason.of("wallet.amount"));
        }
        if (loads.isEmpty()) {
            return 0;
        }
        return loads.stream()
                .filter(load -> load.paidMinor() == paidMinor)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("wallet.load-amounts", code)))
                .bonusMinor();
    }
}
