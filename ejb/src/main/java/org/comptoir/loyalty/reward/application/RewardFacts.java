package org.comptoir.loyalty.reward.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.reward.domain.LaidReward;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.sql.SqlBundle;

/** The reward cards of the basket, read in the caller's round trip. */
@ApplicationScoped
public class RewardFacts implements FactSource {

    private Instruments instruments;

    protected RewardFacts() {}

    @Inject
    public RewardFacts(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Long> ids = ask.claims(RewardClaims.KIND).stream().map(Claim::id).toList();
        if (ids.isEmpty()) {
            return List::of;
        }
        SqlBundle.Answer<Instrument> cards = instruments.read(bundle, ask.brandId(), ids);
        return () -> cards.rows().stream()
                .filter(card -> card.reward() != null)
                .map(card -> new LaidReward(card, ask.customerId()))
                .toList();
    }
}
