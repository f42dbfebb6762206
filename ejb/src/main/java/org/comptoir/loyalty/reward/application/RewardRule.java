package org.comptoir.loyalty.reward.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.reward.domain.LaidReward;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/**
 * Reward cards laid on the basket: a rate card takes its rate off what is bought, whatever that is when it is paid
 * (AT-34), and never off gifts (D-12); an article's card takes the article it brought off again, whole (AT-35). Each
 * spends one use. Its code stands before the vouchers', so that rates see the amounts before vouchers lower them.
 */
@ApplicationScoped
public class RewardRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "reward-card";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.VOUCHER;
    }

    @Override
    public void apply(Work work) {
        work.facts().all(LaidReward.class).forEach(laid -> use(work, laid));
    }

    private static void use(Work work, LaidReward laid) {
        Instrument card = laid.card();
        laid.refusalOn(work.day())
                .ifPresentOrElse(
                        refusal -> work.notApplied(card.programmeVersionId(), refusal, null), () -> give(work, card));
    }

    private static void give(Work work, Instrument card) {
        Reward reward = card.reward();
        boolean rate = reward.rate() != null;
        Claim claim = Claim.onInstrument(RewardClaims.KIND, card.id());
        Long version = card.programmeVersionId();
        List<Work.State> lines = rate ? work.reducible(version) : work.rewards(claim.key(), version);
        long sum = lines.stream().mapToLong(Work.State::netMinor).sum();
        Reason reason = rate
                ? Reason.of("reward-card.rate", reward.rate().percent())
                : Reason.of("reward-card.product", reward.reference());
        Work.Source source = new Work.Source(card.programmeVersionId(), card.id(), reason);
        if (work.spread(rate ? reward.rate().of(sum) : sum, lines, source) > 0) {
            work.spend(Account.USES, 1, source);
        } else {
            Reason unlock = rate ? Reason.of("reward-card.add-article") : null;
            work.notApplied(card.programmeVersionId(), Reason.of("reward-card.nothing-to-reduce"), unlock);
        }
    }
}
