package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.TermsCheck;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;

/** The points programme as a kind of programme: its parameters are {@link PointsTerms}. */
@ApplicationScoped
public class PointsProgramme implements ProgrammeKind {

    private static final String REACHED = "select a.id from account a join customer c on c.id = a.customer_id "
            + "where c.brand_id = ? and a.kind = 'POINTS' and a.balance >= ? fetch first 1 rows only";

    private Sql sql;
    private Stores stores;

    protected PointsProgramme() {}

    @Inject
    public PointsProgramme(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    @Override
    public String kind() {
        return PointsTerms.KIND;
    }

    @Override
    public Optional<Class<? extends Record>> form() {
        return Optional.of(PointsTerms.class);
    }

    /** Refuses what {@link TermsCheck} refuses. */
    @Override
    public void check(String paramsJson) {
        TermsCheck.check(read(paramsJson));
    }

    /**
     * Refuses gifts that are set up while the programme is off ({@code points.not-active}, F048), and with
     * {@code points.level-reached} a level that goes or falls while a customer has that many points (F055);
     * {@code store.code-unknown} for a store that the brand does not have.
     */
    @Override
    public void saved(Caller caller, Saved saved) {
        PointsTerms terms = read(saved.paramsJson());
        stores.checkCodes(caller.brandId(), terms.earning().stores());
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
                    .filter(level -> isReached(caller.brandId(), level.points()))
                    .findFirst()
                    .ifPresent(level -> {
                        throw new Refused(Reason.of("points.level-reached", level.number(), level.points()));
                    });
        }
    }

    private boolean isReached(long brandId, long points) {
        return sql.first(REACHED, row -> row.id("id"), brandId, points).isPresent();
    }

    private static PointsTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, PointsTerms.class);
        } catch (JsonbException e) {
            throw new Refused(Reason.of("points.terms"), e);
        }
    }
}
