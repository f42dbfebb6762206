package org.comptoir.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The order of the stages that a brand may choose: a fact for pricing, without which {@link #DEFAULT} holds. Prices come
 * first and what a sale earns comes last, whatever a brand chooses.
 *
 * @param reducing the stages between the two, each once
 */
public record StageOrder(List<Stage> reducing) {

    /** That of {@code hard-parts.md} (D-20). */
    public static final StageOrder DEFAULT =
            new StageOrder(List.of(Stage.CUSTOMER_RATE, Stage.MANUAL, Stage.COUPON, Stage.VOUCHER, Stage.GIFT));

    public StageOrder {
        reducing = List.copyOf(reducing);
    }

    /** The order as it is written; nothing means the default. Refuses {@code stacking.order} for what is no order of all. */
    public static StageOrder of(List<String> written) {
        if (written == null || written.isEmpty()) {
            return DEFAULT;
        }
        List<String> needed = DEFAULT.reducing().stream().map(Stage::name).toList();
        if (written.size() != needed.size() || !written.containsAll(needed)) {
            throw new Refused(Reason.of("stacking.order", String.join(", ", needed)));
        }
        return new StageOrder(written.stream().map(Stage::valueOf).toList());
    }

    /** All stages in the order in which they work. */
    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.PRICE);
        stages.addAll(reducing);
        stages.add(Stage.EARN);
        return stages;
    }
}
