package org.comptoir.loyalty.reward.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.reward.domain.LaidReward;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.Stackings;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.sql.SqlBundle;

/** The reward cards of the basket, read in the caller's round trip. */
@ApplicationScoped
public class RewardFacts implements FactSource {

    private Instruments instruments;
    private Stackings stackings;

    protected RewardFacts() {}

    @Inject
    public RewardFacts(Instruments instruments, Stackings stackings) {
        this.instruments = instruments;
        this.stackings = stackings;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Long> ids = ask.claims(RewardClaims.KIND).stream().map(Claim::id).toList();
        if (ids.isEmpty()) {
            return List::of;
        }
        SqlBundle.Answer<Instrument> cards = instruments.read(bundle, ask.brandId(), ids);
        return () -> {
            List<Object> facts = new ArrayList<>();
            for (Instrument card : cards.rows()) {
                if (card.reward() != null) {
                    facts.add(new LaidReward(card, ask.customerId()));
                    stackings.of(card.programmeVersionId()).ifPresent(facts::add);
                }
            }
            return facts;
        };
    }
}
