package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.PriceLists;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.TermsCheck;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** The points programme as a kind of programme: its parameters are {@link PointsTerms}. */
@ApplicationScoped
public class PointsProgramme implements ProgrammeKind {

    private CollectedPoints collected;
    private Stores stores;
    private PriceLists priceLists;
    private Articles articles;

    protected PointsProgramme() {}

    @Inject
    public PointsProgramme(CollectedPoints collected, Stores stores, PriceLists priceLists, Articles articles) {
        this.collected = collected;
        this.stores = stores;
        this.priceLists = priceLists;
        this.articles = articles;
    }

    @Override
    public String kind() {
        return PointsTerms.KIND;
    }

    @Override
    public Class<? extends Record> form() {
        return PointsTerms.class;
    }

    /** Refuses what {@link TermsCheck} refuses. */
    @Override
    public void check(String paramsJson) {
        TermsCheck.check(read(paramsJson));
    }

    /**
     * Refuses gifts that are set up while the programme is off ({@code points.not-active}, F048), and what the brand does
     * not have: {@code store.code-unknown}, {@code price-list.unknown}, {@code article.unknown} for a gift. With
     * {@code points.level-reached} a level stays while a customer has the points of the first level (F055), and does not
     * fall while a customer has its points.
     */
    @Override
    public void saved(Caller caller, Saved saved) {
        PointsTerms terms = read(saved.paramsJson());
        stores.checkCodes(caller.brandId(), terms.earning().stores());
        priceLists.check(caller.brandId(), terms.earning().priceLists());
        PointsTerms former = saved.formerParamsJson() == null ? null : read(saved.formerParamsJson());
        List<Gift> before = former == null ? List.of() : former.gifts();
        if (!saved.active() && !before.containsAll(terms.gifts())) {
            throw new Refused(Reason.of("points.not-active"));
        }
        checkGifts(caller.brandId(), terms);
        if (former != null) {
            checkLevels(caller.brandId(), former, terms);
        }
    }

    private void checkGifts(long brandId, PointsTerms terms) {
        List<String> wanted = terms.gifts().stream()
                .filter(gift -> gift.kind() == Gift.Kind.PRODUCT)
                .map(Gift::reference)
                .toList();
        Set<String> known = articles.byReferences(brandId, wanted).stream()
                .map(Article::reference)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(reference -> !known.contains(reference))
                .findFirst()
                .ifPresent(reference -> {
                    throw new Refused(Reason.of("article.unknown", reference));
                });
    }

    private void checkLevels(long brandId, PointsTerms former, PointsTerms terms) {
        for (PointsTerms.Level level : former.levels()) {
            Optional<PointsTerms.Level> kept = terms.level(level.number());
            boolean falls = kept.isPresent() && kept.get().points() < level.points();
            if (kept.isEmpty()) {
                refuseReached(brandId, level, former.levels().get(0).points());
            } else if (falls) {
                refuseReached(brandId, level, level.points());
            }
        }
    }

    private void refuseReached(long brandId, PointsTerms.Level level, long points) {
        if (collected.isReached(brandId, points)) {
            throw new Refused(Reason.of("points.level-reached", level.number(), points));
        }
    }

    private static PointsTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, PointsTerms.class);
        } catch (JsonbException e) {
            throw new Refused(Reason.of("points.terms"), e);
        }
    }
}
