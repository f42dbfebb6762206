package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Keeps the same purchases from giving two vouchers where the issue does not reset the counters (D-03). */
@ApplicationScoped
public class EarnedOnce {

    private Instruments instruments;
    private BulkIssue issues;
    private EarnedProgrammes programmes;
    private Sql sql;

    protected EarnedOnce() {}

    @Inject
    public EarnedOnce(Instruments instruments, BulkIssue issues, EarnedProgrammes programmes, Sql sql) {
        this.instruments = instruments;
        this.issues = issues;
        this.programmes = programmes;
        this.sql = sql;
    }

    /** A tier that a customer has reached. */
    record Reached(long brandId, long customerId, LocalDate today, EarnedProgrammes.Known programme, Tier tier) {}

    /** Why no voucher is given for it now: one waits to be used, or the tier was given before. */
    Optional<Reason> refusal(Reached reached) {
        return switch (reached.programme().terms().resetOn()) {
            case ISSUE -> Optional.empty();
            case REDEEM -> waiting(reached).map(voucher -> Reason.of("earned.voucher-waiting", voucher.balance()));
            case NEVER -> given(reached) ? Optional.of(Reason.of("earned.tier-given")) : Optional.empty();
        };
    }

    /** The key under which a tier is given once; null where the counters are reset. */
    static String key(EarnedProgrammes.Known programme, long customerId, Tier tier) {
        return programme.terms().resetOn() == ResetOn.NEVER
                ? "earned:" + programme.programmeId() + ":" + customerId + ":" + tier.leastMinor()
                : null;
    }

    private Optional<Instrument> waiting(Reached reached) {
        return waiting(
                instruments.ofCustomer(reached.brandId(), reached.customerId()),
                reached.today(),
                reached.programme().programmeId());
    }

    /** The unused voucher of a programme among a customer's instruments, which can still be used. */
    Optional<Instrument> waiting(List<Instrument> ofCustomer, LocalDate today, long programmeId) {
        return ofCustomer.stream()
                .filter(voucher -> voucher.kind() == InstrumentKind.VOUCHER
                        && voucher.programmeVersionId() != null
                        && voucher.balanceMinor() == voucher.issuedMinor()
                        && (voucher.expiresOn() == null || !today.isAfter(voucher.expiresOn())))
                .filter(voucher -> programmes
                        .earned(voucher.programmeVersionId())
                        .filter(known -> known.programmeId() == programmeId)
                        .isPresent())
                .findFirst();
    }

    private boolean given(Reached reached) {
        String key = key(reached.programme(), reached.customerId(), reached.tier());
        SqlBundle bundle = sql.bundle();
        SqlBundle.Answer<BulkIssue.Issued> issued = issues.issued(bundle, List.of(reached.customerId()), key);
        bundle.run();
        return issued.rows().stream().anyMatch(voucher -> voucher.businessKey().equals(key));
    }
}
