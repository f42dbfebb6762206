package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * Vouchers laid on the basket lower the articles' price, soonest expiry first; what is left stays on them, or is lost and
 * the quote says so (D-01).
 */
@ApplicationScoped
public class VoucherRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "voucher";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.VOUCHER;
    }

    @Override
    public boolean isWithoutProgramme() {
        return true;
    }

    @Override
    public void apply(Work work) {
        Comparator<LaidVoucher> soonest = Comparator.comparing(
                laid -> laid.voucher().expiresOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        work.facts().all(LaidVoucher.class).stream()
                .sorted(soonest.thenComparing(laid -> laid.voucher().id()))
                .forEach(laid -> use(work, laid));
    }

    private static void use(Work work, LaidVoucher laid) {
        Instrument voucher = laid.voucher();
        Long version = voucher.programmeVersionId();
        laid.refusalOn(work.day()).ifPresentOrElse(refusal -> work.notApplied(version, refusal, null), () -> {
            Reason reason = Reason.of("voucher.applied", new Money(voucher.balanceMinor(), voucher.currency()));
            Work.Source source = new Work.Source(version, voucher.id(), reason);
            long taken = work.spread(voucher.balanceMinor(), work.reducible(version), source);
            if (taken == 0) {
                work.notApplied(version, Reason.of("voucher.nothing-to-reduce"), null);
            } else if (voucher.remainder() == Remainder.FORFEIT) {
                forfeit(work, voucher, voucher.balanceMinor() - taken);
            }
        });
    }

    /** The cashier is told what will be lost before anything is paid. */
    private static void forfeit(Work work, Instrument voucher, long lostMinor) {
        Reason warning = Reason.of("voucher.forfeited", new Money(lostMinor, voucher.currency()));
        work.forfeit(lostMinor, new Work.Source(voucher.programmeVersionId(), voucher.id(), warning));
    }
}
