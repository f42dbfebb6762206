package org.comptoir.loyalty.manual.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * Takes discounts by hand off what the customer's rates left. The cap counts for the basket as it is when it is priced:
 * a discount that a removed line has made too large takes nothing off and says what it may be.
 */
@ApplicationScoped
public class ManualRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "manual";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.MANUAL;
    }

    @Override
    public boolean isWithoutProgramme() {
        return true;
    }

    @Override
    public void apply(Work work) {
        work.facts().all(ManualDiscount.class).forEach(discount -> apply(work, discount));
    }

    private static void apply(Work work, ManualDiscount discount) {
        List<Work.State> lines = work.reducible().stream()
                .filter(line -> discount.lineNo() == null
                        || discount.lineNo() == line.item().lineNo())
                .toList();
        if (lines.isEmpty()) {
            work.notApplied(Reason.of("pricing.no-article"), Reason.of("pricing.add-article"));
            return;
        }
        long list = lines.stream().mapToLong(line -> line.item().listMinor()).sum();
        Optional<Reason> refusal = discount.refusalOn(new Money(list, work.currency()));
        if (refusal.isPresent()) {
            work.notApplied(refusal.get(), Reason.of("manual.lower"));
            return;
        }
        long net = lines.stream().mapToLong(Work.State::netMinor).sum();
        work.spread(discount.of(net), lines, new Work.Source(null, null, discount.reason(work.currency())));
    }
}
