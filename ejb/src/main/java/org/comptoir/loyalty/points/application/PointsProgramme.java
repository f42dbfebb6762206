package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.util.List;
import org.comptoir.access.domain.Caller;
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

    protected PointsProgramme() {}

    @Inject
    public PointsProgramme(CollectedPoints collected, Stores stores, PriceLists priceLists) {
        this.collected = collected;
        this.stores = stores;
        this.priceLists = priceLists;
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
     * Refuses gifts that are set up while the programme is off ({@code points.not-active}, F048), and with
     * {@code points.level-reached} a level that goes or falls while a customer has that many points (F055);
     * {@code store.code-unknown} and {@code price-list.unknown} for what the brand does not have.
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
        if (former != null) {
            former.levels().stream()
                    .filter(level -> terms.level(level.number())
                            .filter(kept -> kept.points() >= level.points())
                            .isEmpty())
                    .filter(level -> collected.isReached(caller.brandId(), level.points()))
                    .findFirst()
                    .ifPresent(level -> {
                        throw new Refused(Reason.of("points.level-reached", level.number(), level.points()));
                    });
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
