package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.JsonbException;
import java.util.Optional;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Earned vouchers as a kind of programme: its parameters are {@link EarnedTerms}. */
@ApplicationScoped
public class EarnedProgramme implements ProgrammeKind {

    @Override
    public String kind() {
        return EarnedTerms.KIND;
    }

    @Override
    public Optional<Class<? extends Record>> form() {
        return Optional.of(EarnedTerms.class);
    }

    /** Refuses {@code earned.terms} and {@code earned.tiers-fall}. */
    @Override
    public void check(String paramsJson) {
        EarnedTerms terms;
        try {
            terms = Json.read(paramsJson, EarnedTerms.class);
        } catch (JsonbException e) {
            throw new Refused(Reason.of("earned.terms"), e);
        }
        terms.check();
    }
}
