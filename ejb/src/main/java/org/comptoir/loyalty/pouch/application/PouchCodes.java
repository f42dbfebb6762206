package org.comptoir.loyalty.pouch.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.VoucherClaims;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The code of a pouch voucher, which many customers share: with the customer attached it means his voucher (D-42). What is
 * laid is that voucher.
 */
@ApplicationScoped
public class PouchCodes implements ClaimKind {

    private PouchShelf shelf;
    private Pouches pouches;
    private VoucherClaims vouchers;

    protected PouchCodes() {}

    @Inject
    public PouchCodes(PouchShelf shelf, Pouches pouches, VoucherClaims vouchers) {
        this.shelf = shelf;
        this.pouches = pouches;
        this.vouchers = vouchers;
    }

    @Override
    public String kind() {
        return "pouch";
    }

    /** Lays the attached customer's voucher of the code that was typed; refuses as {@link #typed} and a voucher do. */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        String code = String.valueOf(wanted.text());
        Claim voucher = typed(caller, counter, code).orElseThrow(() -> new Refused(Reason.of("code.unknown", code)));
        return vouchers.lay(caller, counter, voucher);
    }

    /** Refuses {@code claim.needs-customer} and {@code pouch.not-had} for a code of a pouch in force. */
    @Override
    public Optional<Claim> typed(Caller caller, Counter counter, String code) {
        Optional<Claim> his = Optional.ofNullable(counter.customerId())
                .flatMap(customer -> pouches.voucher(customer, code))
                .map(id -> Claim.onInstrument(VoucherClaims.KIND, id));
        if (his.isEmpty() && shelf.knows(caller.brandId(), code)) {
            throw new Refused(Reason.of("pouch.not-had", code, counter.customer()));
        }
        return his;
    }
}
