package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Earned vouchers as a kind of programme: its parameters are {@link EarnedTerms}. */
@ApplicationScoped
public class EarnedProgramme implements ProgrammeKind {

    private Stores stores;

    protected EarnedProgramme() {}

    @Inject
    public EarnedProgramme(Stores stores) {
        this.stores = stores;
    }

    @Override
    public String kind() {
        return EarnedTerms.KIND;
    }

    @Override
    public Class<? extends Record> form() {
        return EarnedTerms.class;
    }

    /** Refuses {@code earned.terms} and {@code earned.tiers-fall}. */
    @Override
    public void check(String paramsJson) {
        read(paramsJson).check();
    }

    /** Refuses {@code store.code-unknown} for a store that the brand does not have. */
    @Override
    public void saved(Caller caller, Saved saved) {
        stores.checkCodes(caller.brandId(), read(saved.paramsJson()).stores());
    }

    private static EarnedTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, EarnedTerms.class);
        } catch (JsonbException e) {
            throw new Refused(Reason.of("earned.terms"), e);
        }
    }
}
