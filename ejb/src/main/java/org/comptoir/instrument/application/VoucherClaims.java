package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Free vouchers laid on the basket; a personal one attaches its owner to an anonymous basket. */
@ApplicationScoped
public class VoucherClaims implements ClaimKind {

    /** Name of this kind of claim. */
    public static final String KIND = "voucher";

    private Instruments instruments;

    protected VoucherClaims() {}

    @Inject
    public VoucherClaims(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Refuses {@code instrument.unknown}, {@code voucher.other-customer} and what cannot be used today. */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        Instrument voucher = instruments
                .byId(caller.brandId(), wanted.id())
                .filter(found -> found.kind() == InstrumentKind.VOUCHER)
                .orElseThrow(() -> new Refused(Reason.of("instrument.unknown", wanted.id())));
        Long customer = counter.customerId() == null ? voucher.customerId() : counter.customerId();
        new LaidVoucher(voucher, customer).refusalOn(counter.day()).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return new Laid(Claim.onInstrument(KIND, voucher.id()), voucher.customerId(), null);
    }

    @Override
    public Optional<Claim> scanned(Caller caller, CodeRegistry.Target target) {
        return Optional.of(target)
                .filter(found -> found.kind().equals(CodeRegistry.Kind.INSTRUMENT))
                .flatMap(found -> instruments.byId(caller.brandId(), found.id()))
                .filter(found -> found.kind() == InstrumentKind.VOUCHER)
                .map(found -> Claim.onInstrument(KIND, found.id()));
    }
}
