package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.Stackings;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.sql.SqlBundle;

/** The vouchers of the basket, read in the caller's round trip. */
@ApplicationScoped
public class VoucherFacts implements FactSource {

    private Instruments instruments;
    private Stackings stackings;

    protected VoucherFacts() {}

    @Inject
    public VoucherFacts(Instruments instruments, Stackings stackings) {
        this.instruments = instruments;
        this.stackings = stackings;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Long> ids = ask.claims(VoucherClaims.KIND).stream().map(Claim::id).toList();
        if (ids.isEmpty()) {
            return List::of;
        }
        SqlBundle.Answer<Instrument> vouchers = instruments.read(bundle, ask.brandId(), ids);
        return () -> {
            List<Object> facts = new ArrayList<>();
            for (Instrument voucher : vouchers.rows()) {
                if (voucher.kind() == InstrumentKind.VOUCHER) {
                    facts.add(new LaidVoucher(voucher, ask.customerId()));
                    stackings.of(voucher.programmeVersionId()).ifPresent(facts::add);
                }
            }
            return facts;
        };
    }
}
