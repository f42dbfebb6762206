package org.comptoir.instrument.domain;

import java.time.LocalDate;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What a wallet may hold and take (AT-41, VO-6), in minor units.
 *
 * @param ceilingMinor the most it may hold
 * @param dayMinor the most that may be paid in a day to load it, 0 for no limit
 * @param monthMinor the same in 30 days, 0 for no limit
 */
public record WalletCeiling(long ceilingMinor, long dayMinor, long monthMinor, String currency) {

    /**
     * Refuses {@code wallet.above-ceiling}, {@code wallet.day-limit} and {@code wallet.month-limit}.
     *
     * @param balanceMinor what it holds before the load
     * @param bonusMinor what is given on top of what is paid
     */
    public void check(long balanceMinor, WalletLoads loads, LocalDate day, long paidMinor, long bonusMinor) {
        long total = Math.addExact(Math.addExact(balanceMinor, paidMinor), bonusMinor);
        if (total > ceilingMinor) {
            throw refused("wallet.above-ceiling", ceilingMinor);
        }
        if (dayMinor > 0 && loads.paidWithin(day, 1) + paidMinor > dayMinor) {
            throw refused("wallet.day-limit", dayMinor);
        }
        if (monthMinor > 0 && loads.paidWithin(day, WalletLoads.WINDOW_DAYS) + paidMinor > monthMinor) {
            throw refused("wallet.month-limit", monthMinor);
        }
    }

    private Refused refused(String code, long limit) {
        return new Refused(Reason.of(code, new Money(limit, currency)));
    }
}
