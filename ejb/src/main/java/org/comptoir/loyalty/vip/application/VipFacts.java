package org.comptoir.loyalty.vip.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.loyalty.vip.domain.VipOffer;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.sql.SqlBundle;

/** The VIP cards of the basket, and those of its customer that were not shown, read in the caller's round trip. */
@ApplicationScoped
public class VipFacts implements FactSource {

    private VipCards cards;

    protected VipFacts() {}

    @Inject
    public VipFacts(VipCards cards) {
        this.cards = cards;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Long> laid = ask.claims(VipCardClaims.KIND).stream().map(Claim::id).toList();
        if (laid.isEmpty() && ask.customerId() == null) {
            return List::of;
        }
        SqlBundle.Answer<VipCardInfo> found = cards.read(bundle, ask.brandId(), laid, ask.customerId());
        return () -> found.rows().stream()
                .filter(card -> laid.contains(card.id()) || !ask.day().isAfter(card.endsOn()))
                .map(card -> new VipOffer(card, ask.customerId(), laid.contains(card.id())))
                .toList();
    }
}
