package org.comptoir.loyalty.promotion.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.loyalty.promotion.domain.PromotionChoice;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Reason;

/** Lowers prices by the promotions in force (F104); {@link PromotionChoice} says which unit belongs to which. */
@ApplicationScoped
public class PromotionRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "promotion";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.PRICE;
    }

    @Override
    public void apply(Work work) {
        List<Work.State> lines = work.reducible();
        List<PromotionOffer> offers = work.facts().all(PromotionOffer.class).stream()
                .sorted(Comparator.comparing(PromotionOffer::programmeId))
                .toList();
        if (work.lines().isEmpty() || offers.isEmpty()) {
            return;
        }
        List<PromotionOffer> now = offers.stream()
                .filter(offer -> offer.window().contains(work.now()))
                .filter(offer -> work.mayReduce(offer.programmeVersionId()))
                .toList();
        PromotionChoice choice = PromotionChoice.of(now, lines);
        Map<Integer, Work.State> byNo =
                lines.stream().collect(Collectors.toMap(line -> line.item().lineNo(), Function.identity()));
        for (PromotionOffer offer : offers) {
            NavigableMap<Integer, Long> savings = choice.savings(offer);
            Work.Source source =
                    new Work.Source(offer.programmeVersionId(), null, Reason.of("promotion.applied", offer.name()));
            savings.forEach((lineNo, saving) -> work.spread(saving, List.of(byNo.get(lineNo)), source));
            if (savings.isEmpty()) {
                explain(work, offer, choice, lines);
            }
        }
    }

    /** Says why a promotion took nothing, and the smallest change that would let it. */
    private static void explain(Work work, PromotionOffer offer, PromotionChoice choice, List<Work.State> lines) {
        long version = offer.programmeVersionId();
        int size = offer.terms().groupSize();
        List<Work.State> meant = offer.selection().of(lines);
        long units = meant.stream()
                .filter(line -> offer.means(line.item()))
                .mapToLong(line -> line.item().quantity())
                .sum();
        if (offer.window().isAhead(work.now())) {
            Object from = offer.window().from().toLocalDate();
            work.notApplied(
                    version,
                    Reason.of("promotion.not-yet", offer.name(), from),
                    Reason.of("promotion.from", offer.name(), from));
        } else if (choice.beatenBy(offer) != null) {
            String winner = choice.beatenBy(offer).name();
            work.notApplied(version, Reason.of("promotion.category", offer.name(), winner), null);
        } else if (units == 0 && !meant.isEmpty()) {
            work.notApplied(version, Reason.of("promotion.marked", offer.name()), more(offer, size));
        } else if (units == 0) {
            work.notApplied(version, Reason.of("promotion.no-article", offer.name()), more(offer, size));
        } else if (units < size) {
            work.notApplied(
                    version, Reason.of("promotion.too-few", offer.name(), units, size), more(offer, size - units));
        } else if (PromotionChoice.alone(offer, lines) > 0) {
            work.notApplied(version, Reason.of("promotion.beaten", offer.name()), null);
        } else {
            work.notApplied(version, Reason.of("promotion.no-gain", offer.name()), null);
        }
    }

    private static Reason more(PromotionOffer offer, long units) {
        String articles = offer.terms().articles();
        return articles == null || articles.isBlank()
                ? Reason.of("promotion.more-of-any", offer.name(), units)
                : Reason.of("promotion.more", offer.name(), units, articles.strip());
    }
}
