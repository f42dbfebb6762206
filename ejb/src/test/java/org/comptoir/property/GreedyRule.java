package org.comptoir.property;

import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/** A rule as it must not be: it reduces stored value, and its reason has no text. */
final class GreedyRule implements Rule {

    @Override
    public String code() {
        return "greedy";
    }

    @Override
    public Stage stage() {
        return Stage.PRICE;
    }

    @Override
    public void apply(Work work) {
        work.spread(100, work.lines(), new Work.Source(null, null, Reason.of("greedy.no-text")));
    }
}
