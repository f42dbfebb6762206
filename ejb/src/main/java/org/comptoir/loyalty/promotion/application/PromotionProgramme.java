package org.comptoir.loyalty.promotion.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Promotions as a kind of programme: their parameters are {@link PromotionTerms} (F104). */
@ApplicationScoped
public class PromotionProgramme implements ProgrammeKind {

    private Stores stores;

    protected PromotionProgramme() {}

    @Inject
    public PromotionProgramme(Stores stores) {
        this.stores = stores;
    }

    @Override
    public String kind() {
        return PromotionTerms.KIND;
    }

    @Override
    public boolean takesLimit() {
        return true;
    }

    @Override
    public Class<? extends Record> form() {
        return PromotionTerms.class;
    }

    @Override
    public void check(String paramsJson) {
        read(paramsJson).check();
    }

    /** Refuses {@code store.code-unknown} for a store that the brand does not have. */
    @Override
    public void saved(Caller caller, Saved saved) {
        PromotionTerms terms = read(saved.paramsJson());
        if (terms.stores() != null) {
            stores.checkCodes(caller.brandId(), terms.stores());
        }
    }

    private static PromotionTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, PromotionTerms.class);
        } catch (JsonbException | JsonException | IllegalArgumentException e) {
            throw new Refused(Reason.of("programme.params-unreadable", PromotionTerms.KIND), e);
        }
    }
}
