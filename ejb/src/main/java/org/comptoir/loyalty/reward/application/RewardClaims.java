package org.comptoir.loyalty.reward.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.loyalty.reward.domain.LaidReward;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Reward cards laid on the basket (F087). A card that gives an article puts it on the counter as a gift line; a personal
 * card attaches its owner to an anonymous basket.
 */
@ApplicationScoped
public class RewardClaims implements ClaimKind {

    /** Name of this kind of claim. */
    public static final String KIND = "reward-card";

    private Instruments instruments;

    protected RewardClaims() {}

    @Inject
    public RewardClaims(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Refuses {@code instrument.unknown}, {@code reward-card.other-customer} and what cannot be used today. */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        Instrument card =
                card(caller, wanted.id()).orElseThrow(() -> new Refused(Reason.of("instrument.unknown", wanted.id())));
        Long customer = counter.customerId() == null ? card.customerId() : counter.customerId();
        new LaidReward(card, customer).refusalOn(counter.day()).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return new Laid(
                Claim.onInstrument(KIND, card.id()),
                card.customerId(),
                card.reward().productId());
    }

    @Override
    public Optional<Claim> scanned(Caller caller, CodeRegistry.Target target) {
        return Optional.of(target)
                .filter(found -> found.kind().equals(CodeRegistry.Kind.INSTRUMENT))
                .flatMap(found -> card(caller, found.id()))
                .map(found -> Claim.onInstrument(KIND, found.id()));
    }

    private Optional<Instrument> card(Caller caller, long id) {
        return instruments
                .byId(caller.brandId(), id)
                .filter(found -> found.kind() == InstrumentKind.REWARD_CARD && found.reward() != null);
    }
}
