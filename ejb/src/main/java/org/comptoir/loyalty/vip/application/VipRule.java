package org.comptoir.loyalty.vip.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.loyalty.vip.domain.VipOffer;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/** Offers the rate of a VIP card that was shown on every article (F034, AT-04); the best rate of all wins (D-20). */
@ApplicationScoped
public class VipRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "vip-card";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.CUSTOMER_RATE;
    }

    @Override
    public boolean isWithoutProgramme() {
        return true;
    }

    @Override
    public void apply(Work work) {
        if (!work.lines().isEmpty()) {
            work.facts().all(VipOffer.class).forEach(offer -> apply(work, offer));
        }
    }

    private static void apply(Work work, VipOffer offer) {
        VipCardInfo card = offer.card();
        if (!offer.laid()) {
            work.notApplied(Reason.of("vip-card.not-shown", card.rate().percent()), Reason.of("vip-card.show"));
            return;
        }
        card.refusalOn(work.day(), offer.customerId())
                .ifPresentOrElse(refusal -> work.notApplied(refusal, null), () -> offer(work, card));
    }

    private static void offer(Work work, VipCardInfo card) {
        if (work.reducible().isEmpty()) {
            work.notApplied(Reason.of("pricing.no-article"), Reason.of("pricing.add-article"));
        }
        work.reducible()
                .forEach(line ->
                        work.offer(line.item().lineNo(), card.rate(), new Work.Source(null, null, card.label())));
    }
}
