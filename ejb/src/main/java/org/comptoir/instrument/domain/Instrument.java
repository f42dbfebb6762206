package org.comptoir.instrument.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * An instrument as it was read, its balance with it.
 *
 * @param programmeVersionId the version whose terms were frozen at its issue, null for none
 * @param unit of its balance: the currency, or {@link org.comptoir.ledger.domain.Account#USES}
 * @param issuedMinor what it was issued for
 * @param balanceMinor what is left, from its ledger account
 * @param validFrom first day of use, inclusive
 * @param expiresOn last day of use, inclusive (D-08), null for none
 * @param reward what a use of it gives, null for an instrument that holds money
 * @param remainder what becomes of what a use leaves on it
 */
public record Instrument(
        long id,
        long brandId,
        InstrumentKind kind,
        String code,
        String currency,
        InstrumentStatus status,
        long accountId,
        Long customerId,
        Long programmeVersionId,
        String unit,
        long issuedMinor,
        long balanceMinor,
        LocalDate validFrom,
        LocalDate expiresOn,
        Reward reward,
        Remainder remainder) {

    /**
     * Why that customer's basket cannot use it, {@code <kind>.other-customer}: it is written to somebody else whom alone
     * its kind serves ({@link UsableBy}). Empty when it can.
     *
     * @param basketOf the customer attached to the basket, null for none
     */
    public Optional<Reason> refusalFor(Long basketOf) {
        boolean serves = customerId == null || kind.usableBy().serves(customerId, basketOf);
        return serves ? Optional.empty() : Optional.of(Reason.of(prefix() + ".other-customer"));
    }

    private String prefix() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Why it cannot be used on that day of the store's calendar; empty when it can. */
    public Optional<Reason> refusalOn(LocalDate day) {
        String prefix = prefix();
        return switch (status) {
            case BLOCKED -> Optional.of(Reason.of(prefix + ".blocked"));
            case VOID -> Optional.of(Reason.of(prefix + ".void"));
            case CLOSED -> Optional.of(Reason.of(prefix + ".used-up"));
            case ACTIVE -> {
                if (day.isBefore(validFrom)) {
                    yield Optional.of(Reason.of(prefix + ".not-yet-valid", validFrom));
                }
                if (expiresOn != null && day.isAfter(expiresOn)) {
                    yield Optional.of(Reason.of(prefix + ".expired", expiresOn));
                }
                yield balanceMinor > 0 ? Optional.empty() : Optional.of(Reason.of(prefix + ".used-up"));
            }
        };
    }

    /** True when its balance is money of its currency, false when it counts uses. */
    public boolean isMoney() {
        return currency.equals(unit);
    }

    /** What is left of an instrument that holds money. */
    public Money balance() {
        return new Money(balanceMinor, currency);
    }
}
