package org.comptoir.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.junit.jupiter.api.Test;

/** An odd cent falls on the same goods in whatever order they were scanned, so that a rate after it takes as much. */
class OddCentsTest {

    private static final Rule ONE_CENT = new Taking(Stage.MANUAL, "", 1, Rate.NONE);
    private static final Rule MOST_OF_A = new Taking(Stage.COUPON, "A", 0, new Rate(5_100));

    @Test
    void theOrderOfScanningChangesNoTotal() {
        Pricing pricing = new Pricing(List.of(ONE_CENT, MOST_OF_A));

        long one = price(pricing, "A", "B").totalMinor();
        long other = price(pricing, "B", "A").totalMinor();

        assertThat(one).isEqualTo(other);
    }

    private static Quote price(Pricing pricing, String first, String second) {
        List<Item> items = List.of(item(1, first), item(2, second));
        return pricing.price(items, Facts.of(List.of()), "EUR", LocalDateTime.of(2026, 3, 2, 12, 0));
    }

    private static Item item(int no, String reference) {
        return new Item(no, Item.Kind.ARTICLE, 1L, reference, Item.Category.NONE, 2000, 1_000, 1, Item.Marks.PLAIN);
    }

    /** Takes an amount and a rate off articles of that reference, all with none. */
    private record Taking(Stage stage, String reference, long amount, Rate rate) implements Rule {

        @Override
        public String code() {
            return "taking" + reference;
        }

        @Override
        public void apply(Work work) {
            List<Work.State> lines = work.reducible().stream()
                    .filter(line -> line.item().reference().startsWith(reference))
                    .toList();
            long net = lines.stream().mapToLong(Work.State::netMinor).sum();
            work.spread(
                    amount + rate.of(net), lines, new Work.Source(null, null, Reason.of("manual.amount", 1, "test")));
        }
    }
}
