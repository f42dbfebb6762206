package org.comptoir.loyalty.vip.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.vip.domain.VipCard;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** VIP cards laid on the basket, scanned or typed: the card attaches its owner (F034, AT-04). */
@ApplicationScoped
public class VipCardClaims implements ClaimKind {

    /** Name of this kind of claim: its id is the card's, or its text the card's number. */
    public static final String KIND = "vip-card";

    private VipCards cards;
    private Customers customers;

    protected VipCardClaims() {}

    @Inject
    public VipCardClaims(VipCards cards, Customers customers) {
        this.cards = cards;
        this.customers = customers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * Refuses {@code vip-card.unknown}, {@code vip-card.number}, {@code vip-card.expired} after its last day (AT-05),
     * {@code vip-card.other-customer} when somebody else is attached, {@code customer.unknown} for an owner who is no
     * longer active.
     */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        VipCardInfo card = find(caller, wanted);
        card.refusalOn(counter.day(), counter.customerId()).ifPresent(reason -> {
            throw new Refused(reason);
        });
        long owner = customers.active(caller.brandId(), card.customerId());
        return new Laid(Claim.on(KIND, card.id()), owner, null);
    }

    @Override
    public Optional<Claim> scanned(Caller caller, CodeRegistry.Target target) {
        return target.kind().equals(VipCards.KIND) ? Optional.of(Claim.on(KIND, target.id())) : Optional.empty();
    }

    private VipCardInfo find(Caller caller, Claim wanted) {
        if (wanted.id() != 0) {
            return cards.byId(caller.brandId(), wanted.id())
                    .orElseThrow(() -> new Refused(Reason.of("vip-card.unknown", wanted.id())));
        }
        String number = VipCard.numberOf(wanted.text());
        return cards.byNumbers(caller.brandId(), List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("vip-card.unknown", number)));
    }
}
