package org.comptoir.loyalty.conditional.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.loyalty.conditional.domain.ConditionalOffer;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/** Offers the rate of the customer's group, article by article (F038, AT-01 to AT-03); the best rate of all wins (D-20). */
@ApplicationScoped
public class ConditionalRule implements Rule {

    /** Code of this rule. */
    public static final String CODE = "conditional";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stage stage() {
        return Stage.CUSTOMER_RATE;
    }

    @Override
    public void apply(Work work) {
        if (!work.lines().isEmpty()) {
            work.facts().all(ConditionalOffer.class).forEach(offer -> apply(work, offer));
        }
    }

    private static void apply(Work work, ConditionalOffer offer) {
        Optional<CustomerProfile> customer = work.facts().one(CustomerProfile.class);
        if (customer.isEmpty()) {
            work.notApplied(
                    offer.programmeVersionId(),
                    Reason.of("conditional.no-customer"),
                    Reason.of("conditional.attach-customer", groups(offer.terms())));
            return;
        }
        String group = customer.get().group();
        List<ConditionalTerms.Row> rows =
                offer.terms().rowsOf(group, offer.storeId()).toList();
        if (rows.isEmpty()) {
            work.notApplied(
                    offer.programmeVersionId(),
                    Reason.of("conditional.other-group"),
                    Reason.of("conditional.needs-group", groups(offer.terms())));
            return;
        }
        if (!offered(work, offer, group, rows)) {
            work.notApplied(
                    offer.programmeVersionId(),
                    Reason.of("conditional.no-article", group),
                    Reason.of("conditional.add-article", scopes(rows)));
        }
    }

    /** Offers each line the rate of its narrowest row; answers whether any line has one. */
    private static boolean offered(Work work, ConditionalOffer offer, String group, List<ConditionalTerms.Row> rows) {
        boolean offered = false;
        for (Work.State line : work.reducible(offer.programmeVersionId())) {
            Optional<Rate> rate =
                    ConditionalTerms.rate(rows, line.item().category()).filter(found -> found.compareTo(Rate.NONE) > 0);
            if (rate.isPresent()) {
                Reason reason =
                        Reason.of("conditional.applied", group, rate.get().percent());
                work.offer(line.item().lineNo(), rate.get(), new Work.Source(offer.programmeVersionId(), null, reason));
                offered = true;
            }
        }
        return offered;
    }

    private static String groups(ConditionalTerms terms) {
        return terms.rows().stream().map(ConditionalTerms.Row::group).distinct().collect(Collectors.joining(", "));
    }

    private static String scopes(List<ConditionalTerms.Row> rows) {
        return rows.stream()
                .filter(row -> row.rateBp() > 0)
                .map(ConditionalTerms::scopeName)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
