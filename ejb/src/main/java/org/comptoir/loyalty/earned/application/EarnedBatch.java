package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.Buyers;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.loyalty.earned.domain.BatchTerms;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** Decides for a page of customers who gets a voucher: the same for preview and booking. */
@ApplicationScoped
public class EarnedBatch {

    private Buyers buyers;
    private BulkIssue issues;
    private Stores stores;
    private Sql sql;
    private Clock clock;

    protected EarnedBatch() {}

    @Inject
    public EarnedBatch(Buyers buyers, BulkIssue issues, Stores stores, Sql sql, Clock clock) {
        this.buyers = buyers;
        this.issues = issues;
        this.stores = stores;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Whose purchases are looked at.
     *
     * @param from first business day, inclusive, null for none
     * @param to last business day, inclusive, null for none
     * @param stores their codes; empty for all
     * @param customerId one customer only, null for all
     * @param country ISO 3166, null for all
     * @param language null for all
     */
    public record Who(
            LocalDate from, LocalDate to, List<String> stores, Long customerId, String country, String language) {

        public Who {
            stores = stores == null ? List.of() : List.copyOf(stores);
        }

        /** Everybody's purchases since ever. */
        public static Who all() {
            return new Who(null, null, null, null, null, null);
        }

        private Buyers.Search search(long brandId, List<Long> storeIds) {
            return new Buyers.Search(brandId, from, to, storeIds, customerId, country, language);
        }
    }

    /**
     * A batch.
     *
     * @param previewId client-made; names preview and confirmation
     */
    public record Order(
            @NotNull UUID previewId,
            @NotNull Who who,
            @NotNull BatchTerms terms) {

        String hash() {
            return Hash.of(Json.write(who) + Json.write(terms));
        }

        String keyPrefix() {
            return "earned-batch:" + previewId + ":";
        }
    }

    /**
     * A customer and what he gets.
     *
     * @param amountMinor 0 for nothing
     * @param refusal why nothing; null when there is something
     */
    public record Decision(Buyers.Buyer customer, long amountMinor, Reason refusal) {}

    /**
     * One decision for each customer of the page, in the order of ids. Refuses {@code store.code-unknown},
     * {@code earned.terms} and {@code earned.period-over}.
     */
    List<Decision> decide(Caller caller, Order order, long after, int limit) {
        order.terms().check(stores.store(caller.storeId()).today(clock));
        List<Long> inStores = stores.idsOf(caller.brandId(), order.who().stores());
        List<Buyers.Buyer> page = buyers.page(order.who().search(caller.brandId(), inStores), after, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        SqlBundle bundle = sql.bundle();
        SqlBundle.Answer<BulkIssue.Issued> issued =
                issues.issued(bundle, page.stream().map(Buyers.Buyer::id).toList(), order.keyPrefix());
        bundle.run();
        Set<Long> already =
                issued.rows().stream().map(BulkIssue.Issued::customerId).collect(Collectors.toSet());
        String currency = stores.store(caller.storeId()).brand().currency();
        return page.stream()
                .map(buyer -> decide(buyer, order.terms(), already.contains(buyer.id()), currency))
                .toList();
    }

    private static Decision decide(Buyers.Buyer buyer, BatchTerms terms, boolean already, String currency) {
        Counted counted = new Counted(buyer.turnoverMinor(), buyer.visits());
        Reason refusal;
        if (already) {
            refusal = Reason.of("earned.batch-already");
        } else if (buyer.rootId() != null) {
            refusal = Reason.of("earned.batch-merged", buyer.rootId());
        } else if (!buyer.active()) {
            refusal = Reason.of("earned.batch-inactive");
        } else {
            refusal = terms.refusal(counted, currency).orElse(null);
        }
        return new Decision(buyer, refusal == null ? terms.amountFor(counted) : 0, refusal);
    }
}
