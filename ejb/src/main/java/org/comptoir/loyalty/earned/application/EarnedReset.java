package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.VoucherUse;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.ResetOn;

/**
 * Resets the counters when a voucher of theirs is used for the first time, where the programme says so (D-03). The
 * purchase it is used for counts already for the next one.
 */
@ApplicationScoped
public class EarnedReset implements VoucherUse {

    private EarnedProgrammes programmes;
    private CycleCounters counters;
    private Instruments instruments;
    private LedgerHistory history;

    protected EarnedReset() {}

    @Inject
    public EarnedReset(
            EarnedProgrammes programmes, CycleCounters counters, Instruments instruments, LedgerHistory history) {
        this.programmes = programmes;
        this.counters = counters;
        this.instruments = instruments;
        this.history = history;
    }

    @Override
    public void used(BookingPlan plan, Used used) {
        resetting(plan, used)
                .filter(programme -> isFirst(plan, used))
                .ifPresent(programme -> counters.reset(plan, programme.programmeId(), reason(used)));
    }

    @Override
    public void givenBack(BookingPlan plan, Used used, long saleId) {
        resetting(plan, used).ifPresent(programme -> {
            Counted taken = new Counted(
                    -reset(saleId, used, code(AccountKind.CYCLE_TURNOVER, plan, programme)),
                    -reset(saleId, used, code(AccountKind.CYCLE_VISITS, plan, programme)));
            counters.move(
                    plan, programme.programmeId(), new CycleCounters.Move(CycleCounters.RESTORED, reason(used), taken));
        });
    }

    private Optional<EarnedProgrammes.Known> resetting(BookingPlan plan, Used used) {
        return plan.customerId() == null
                ? Optional.empty()
                : programmes
                        .earned(used.programmeVersionId())
                        .filter(programme -> programme.terms().resetOn() == ResetOn.REDEEM
                                && (programme.terms().base() == Base.CUMULATED
                                        || programme.terms().countsVisits()));
    }

    private boolean isFirst(BookingPlan plan, Used used) {
        Instrument voucher = instruments
                .byId(plan.context().caller().brandId(), used.instrumentId())
                .orElseThrow();
        return voucher.balanceMinor() == voucher.issuedMinor();
    }

    private long reset(long saleId, Used used, String account) {
        return history.ofSale(saleId).stream()
                .filter(tx ->
                        tx.kind().equals(CycleCounters.RESET) && reason(used).equals(tx.reason()))
                .flatMap(tx -> tx.entries().stream())
                .filter(entry -> entry.accountCode().equals(account))
                .mapToLong(LedgerHistory.Entry::amount)
                .sum();
    }

    private static String code(AccountKind kind, BookingPlan plan, EarnedProgrammes.Known programme) {
        return CycleCounters.code(kind, programme.programmeId(), plan.customerId());
    }

    private static String reason(Used used) {
        return "voucher " + used.instrumentId();
    }
}
