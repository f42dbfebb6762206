package org.comptoir.loyalty.coupon.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/**
 * Coupons as a kind of programme: their parameters are {@link CouponTerms} (F067). The code is the coupon's while it is
 * active; a stopped coupon gives it free.
 */
@ApplicationScoped
public class CouponProgramme implements ProgrammeKind {

    /** What the registry calls a coupon's code; its target is the programme. */
    public static final CodeRegistry.Kind CODES = new CodeRegistry.Kind("COUPON");

    private CodeRegistry codes;
    private CouponBook book;
    private Stores stores;

    protected CouponProgramme() {}

    @Inject
    public CouponProgramme(CodeRegistry codes, CouponBook book, Stores stores) {
        this.codes = codes;
        this.book = book;
        this.stores = stores;
    }

    @Override
    public String kind() {
        return CouponTerms.KIND;
    }

    @Override
    public boolean takesLimit() {
        return true;
    }

    @Override
    public Class<? extends Record> form() {
        return CouponTerms.class;
    }

    @Override
    public void check(String paramsJson) {
        read(paramsJson).check();
    }

    /** Refuses {@code code.taken} and {@code store.code-unknown}. */
    @Override
    public void saved(Caller caller, Saved saved) {
        CouponTerms terms = read(saved.paramsJson());
        if (terms.stores() != null) {
            stores.checkCodes(caller.brandId(), terms.stores());
        }
        book.open(saved.programmeId());
        codes.release(caller.brandId(), CODES, saved.programmeId());
        if (saved.active()) {
            codes.claim(caller.brandId(), CODES, saved.programmeId(), List.of(terms.registeredCode()));
        }
    }

    /** The code is free for others. */
    @Override
    public void stopped(Caller caller, long programmeId) {
        codes.release(caller.brandId(), CODES, programmeId);
    }

    private static CouponTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, CouponTerms.class);
        } catch (JsonbException | JsonException | IllegalArgumentException e) {
            throw new Refused(Reason.of("programme.params-unreadable", CouponTerms.KIND), e);
        }
    }
}
