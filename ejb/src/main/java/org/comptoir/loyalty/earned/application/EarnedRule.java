package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.loyalty.earned.domain.EarnedSoFar;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * Vouchers of a sale (F081, F082), and what a sale counts towards a later one (F079, F080), on what is left to pay for
 * articles that are bought.
 */
@ApplicationScoped
public class EarnedRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "earned";

    /** Why a voucher is given that the customer's visits are enough for, whatever the sale's own threshold. */
    static final String FOR_VISITS = "earned.issued-visits";

    /** Why fewer visits count: the sale's voucher was given for them. */
    static final String RESET = "earned.visits-reset";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.EARN;
    }

    @Override
    public void apply(Work work) {
        if (!work.lines().isEmpty()) {
            work.facts().all(EarnedOffer.class).forEach(offer -> apply(work, offer));
        }
    }

    private static void apply(Work work, EarnedOffer offer) {
        EarnedTerms terms = offer.terms();
        long version = offer.programmeVersionId();
        boolean needed = terms.customerNeeded() || terms.base() != Base.PER_SALE || terms.countsVisits();
        if (needed && !offer.member()) {
            work.notApplied(version, Reason.of("earned.no-customer"), Reason.of("earned.attach-customer"));
        } else if (terms.base() == Base.CUMULATED) {
            count(work, offer, counted(work, offer));
        } else if (terms.countsVisits()) {
            visit(work, offer, counted(work, offer));
        } else if (terms.firstSaleOnly() && !offer.firstSale()) {
            work.notApplied(version, Reason.of("earned.not-first-sale"), null);
        } else if (terms.validity().over(work.day())) {
            work.notApplied(
                    version, Reason.of("earned.period-over", terms.validity().until()), null);
        } else {
            give(work, offer, new Counted(counted(work, offer), 1));
        }
    }

    private static void count(Work work, EarnedOffer offer, long turnover) {
        long version = offer.programmeVersionId();
        if (turnover <= 0) {
            work.notApplied(version, Reason.of("earned.nothing-counts"), Reason.of("pricing.add-article"));
            return;
        }
        Work.Source source =
                new Work.Source(version, null, Reason.of("earned.counted", new Money(turnover, work.currency())));
        work.count(work.currency(), turnover, source);
        work.count(Account.VISITS, 1, source);
        work.facts().all(EarnedSoFar.class).stream()
                .filter(before -> before.programmeVersionId() == version)
                .forEach(before -> explain(work, offer, before.counted().and(turnover, 1)));
    }

    /** A visit counts whether its sale gives a voucher or not; what it gives depends on the visits before it. */
    private static void visit(Work work, EarnedOffer offer, long turnover) {
        long version = offer.programmeVersionId();
        EarnedTerms terms = offer.terms();
        if (turnover <= 0) {
            work.notApplied(version, Reason.of("earned.nothing-counts"), Reason.of("pricing.add-article"));
            return;
        }
        work.count(Account.VISITS, 1, new Work.Source(version, null, Reason.of("earned.visit-counted")));
        if (terms.validity().over(work.day())) {
            work.notApplied(
                    version, Reason.of("earned.period-over", terms.validity().until()), null);
            return;
        }
        EarnedSoFar before = work.facts().all(EarnedSoFar.class).stream()
                .filter(known -> known.programmeVersionId() == version)
                .findFirst()
                .orElse(new EarnedSoFar(version, Counted.NONE, 0));
        Counted after = new Counted(turnover, before.counted().visits() + 1);
        long amount = terms.outcome(after).amountMinor();
        if (amount == 0) {
            tellMissing(work, offer, after);
        } else if (before.waitingMinor() > 0) {
            Money waiting = new Money(before.waitingMinor(), work.currency());
            work.notApplied(version, Reason.of("earned.voucher-waiting", waiting), null);
        } else {
            reward(work, offer, after, amount);
        }
    }

    /** The voucher, for this sale's visit and those before it, which its issue may use up (D-03). */
    private static void reward(Work work, EarnedOffer offer, Counted after, long amount) {
        long version = offer.programmeVersionId();
        Money worth = new Money(amount, work.currency());
        boolean often = after.visits() >= offer.terms().threshold().visits();
        Reason reason = often ? Reason.of(FOR_VISITS, worth, after.visits()) : Reason.of("earned.issued", worth);
        work.issue(amount, new Work.Source(version, null, reason));
        if (offer.terms().resetOn() == ResetOn.ISSUE && after.visits() > 0) {
            Reason reset = Reason.of(RESET, after.visits());
            work.count(Account.VISITS, -after.visits(), new Work.Source(version, null, reset));
        }
    }

    /** A cashier is told of what this sale can still change: its amount, not how often the customer came. */
    private static void tellMissing(Work work, EarnedOffer offer, Counted after) {
        Counted missing = offer.terms().outcome(after).missing();
        Money has = new Money(after.turnoverMinor(), work.currency());
        Reason why = Reason.of("earned.not-yet", has, after.visits());
        boolean both = missing.visits() > 0 && !offer.terms().threshold().either();
        if (both || missing.turnoverMinor() == 0) {
            work.explain(CODE, offer.programmeVersionId(), why, unlock(work, offer, after));
        } else {
            work.notApplied(offer.programmeVersionId(), why, unlock(work, offer, after));
        }
    }

    /** What is missing to the voucher after this sale, where the customer's counters are known. */
    private static void explain(Work work, EarnedOffer offer, Counted after) {
        EarnedTerms.Outcome outcome = offer.terms().outcome(after);
        if (outcome.amountMinor() > 0) {
            return;
        }
        Money has = new Money(after.turnoverMinor(), work.currency());
        Reason why = Reason.of("earned.not-yet", has, after.visits());
        work.explain(CODE, offer.programmeVersionId(), why, unlock(work, offer, after));
    }

    /** The least that would give a voucher, and what that would be worth. */
    private static Reason unlock(Work work, EarnedOffer offer, Counted after) {
        EarnedTerms.Outcome outcome = offer.terms().outcome(after);
        Money money = new Money(outcome.missing().turnoverMinor(), work.currency());
        Money worth = new Money(outcome.nextMinor(after), work.currency());
        long visits = outcome.missing().visits();
        if (visits == 0) {
            return Reason.of("earned.missing", money, worth);
        }
        if (money.minor() == 0) {
            return Reason.of("earned.missing-visits", visits, worth);
        }
        boolean either = offer.terms().threshold().either();
        return Reason.of(either ? "earned.missing-either" : "earned.missing-both", money, visits, worth);
    }

    private static void give(Work work, EarnedOffer offer, Counted counted) {
        EarnedTerms.Outcome outcome = offer.terms().outcome(counted);
        if (outcome.amountMinor() > 0) {
            Reason reason = Reason.of("earned.issued", new Money(outcome.amountMinor(), work.currency()));
            work.issue(outcome.amountMinor(), new Work.Source(offer.programmeVersionId(), null, reason));
            return;
        }
        Money has = new Money(counted.turnoverMinor(), work.currency());
        Money missing = new Money(outcome.missing().turnoverMinor(), work.currency());
        Money worth = new Money(outcome.nextMinor(counted), work.currency());
        work.notApplied(
                offer.programmeVersionId(),
                Reason.of("earned.too-little", has),
                missing.minor() > 0 ? Reason.of("earned.missing", missing, worth) : null);
    }

    private static long counted(Work work, EarnedOffer offer) {
        long counted = 0;
        for (Work.State line : work.lines()) {
            if (!line.item().isBought()) {
                continue;
            }
            if (offer.terms().excludeDiscounted() && isReduced(line)) {
                Reason reason = Reason.of("earned.line-excluded");
                work.exclude(line, new Work.Source(offer.programmeVersionId(), null, reason));
            } else {
                counted += line.netMinor();
            }
        }
        return counted;
    }

    private static boolean isReduced(Work.State line) {
        Item item = line.item();
        return item.marks().discounted() || line.netMinor() < item.listMinor();
    }
}
