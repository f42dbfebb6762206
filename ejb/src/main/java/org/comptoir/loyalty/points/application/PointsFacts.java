package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.loyalty.points.domain.LaidRedemption;
import org.comptoir.loyalty.points.domain.PointsElsewhere;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.sql.SqlBundle;

/** The points programme in force from the snapshot, and what was laid on the basket with the points there are for it. */
@ApplicationScoped
public class PointsFacts implements FactSource {

    private PointsProgrammes programmes;
    private Ledger ledger;

    protected PointsFacts() {}

    @Inject
    public PointsFacts(PointsProgrammes programmes, Ledger ledger) {
        this.programmes = programmes;
        this.ledger = ledger;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Claim> laid = PointsClaims.of(ask.claims());
        boolean spends = ask.customerId() != null && !laid.isEmpty();
        SqlBundle.Answer<Lot> lots = spends ? ledger.lots(bundle, ask.customerId()) : null;
        return () -> facts(ask, laid, lots == null ? 0 : Lots.spendable(lots.rows(), ask.day()));
    }

    private List<Object> facts(Ask ask, List<Claim> laid, long spendable) {
        Optional<PointsProgrammes.InForce> here = programmes.at(ask.brandId(), ask.storeId());
        if (here.isEmpty()) {
            return programmes.ofBrand(ask.brandId()).stream()
                    .limit(1)
                    .map(elsewhere -> (Object) new PointsElsewhere(elsewhere.versionId()))
                    .toList();
        }
        PointsProgrammes.InForce programme = here.get();
        List<Object> facts = new ArrayList<>();
        facts.add(new PointsOffer(programme.versionId(), programme.terms(), ask.customerId() != null));
        laid.forEach(claim -> facts.add(new LaidRedemption(
                programme.versionId(),
                claim.key(),
                PointsClaims.redemption(programme.terms(), claim, spendable).orElse(null))));
        return facts;
    }
}
