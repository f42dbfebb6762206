package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.JsonbException;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.TermsCheck;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The points programme as a kind of programme: its parameters are {@link PointsTerms}. */
@ApplicationScoped
public class PointsProgramme implements ProgrammeKind {

    @Override
    public String kind() {
        return PointsTerms.KIND;
    }

    /** Refuses what {@link TermsCheck} refuses. */
    @Override
    public void check(String paramsJson) {
        TermsCheck.check(read(paramsJson));
    }

    private static PointsTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, PointsTerms.class);
        } catch (JsonbException e) {
            throw new Refused(Reason.of("points.terms"), e);
        }
    }
}
