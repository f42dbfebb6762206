package org.comptoir.loyalty.pouch.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Optional;
import org.comptoir.loyalty.pouch.domain.PouchCheck;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The pouch as a kind of programme: its parameters are {@link PouchTerms}; in force it is proposed (F058). */
@ApplicationScoped
public class PouchProgramme implements ProgrammeKind {

    @Override
    public String kind() {
        return PouchTerms.KIND;
    }

    @Override
    public Optional<Reason> outsideSales() {
        return Optional.of(Reason.of("pouch.outside-sales"));
    }

    @Override
    public Class<? extends Record> form() {
        return PouchTerms.class;
    }

    /** Refuses {@code programme.params-unreadable} and what {@link PouchCheck} refuses. */
    @Override
    public void check(String paramsJson) {
        PouchTerms terms;
        try {
            terms = Json.read(paramsJson, PouchTerms.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", PouchTerms.KIND), e);
        }
        PouchCheck.check(terms);
    }
}
