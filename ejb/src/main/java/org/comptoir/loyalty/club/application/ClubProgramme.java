package org.comptoir.loyalty.club.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Objects;
import java.util.stream.Stream;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The club card as a kind of programme: its parameters are {@link ClubTerms}. */
@ApplicationScoped
public class ClubProgramme implements ProgrammeKind {

    private Articles articles;

    protected ClubProgramme() {}

    @Inject
    public ClubProgramme(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String kind() {
        return ClubTerms.KIND;
    }

    @Override
    public boolean takesLimit() {
        return true;
    }

    @Override
    public Class<? extends Record> form() {
        return ClubTerms.class;
    }

    @Override
    public void check(String paramsJson) {
        read(paramsJson).check();
    }

    /** Refuses products that the brand does not sell ({@code article.unknown}). */
    @Override
    public void saved(Caller caller, Saved saved) {
        ClubTerms terms = read(saved.paramsJson());
        Stream.of(terms.purchaseReference(), terms.renewalReference())
                .filter(Objects::nonNull)
                .filter(reference ->
                        articles.byReference(caller.brandId(), reference).isEmpty())
                .findFirst()
                .ifPresent(reference -> {
                    throw new Refused(Reason.of("article.unknown", reference));
                });
    }

    private static ClubTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, ClubTerms.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", ClubTerms.KIND), e);
        }
    }
}
