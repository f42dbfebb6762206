package org.comptoir.loyalty.points.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.ledger.application.Balances;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.PointsProgrammes;
import org.comptoir.loyalty.points.application.SpendablePoints;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.Redemption;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Stores;

/** Where a customer stands in the points programme, and every gift with whether it can be chosen (F046, F052). */
@ApplicationScoped
public class PointsGifts {

    private PointsProgrammes programmes;
    private SpendablePoints spendable;
    private Balances balances;
    private Customers customers;
    private Articles articles;
    private Stores stores;
    private Clock clock;

    protected PointsGifts() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // points, gifts and visits come from three features
    public PointsGifts(
            PointsProgrammes programmes,
            SpendablePoints spendable,
            Balances balances,
            Customers customers,
            Articles articles,
            Stores stores,
            Clock clock) {
        this.programmes = programmes;
        this.spendable = spendable;
        this.balances = balances;
        this.customers = customers;
        this.articles = articles;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Where a customer stands.
     *
     * @param points collected until now; negative for points taken back after they were spent
     * @param spendable of these, what can be spent today
     * @param ofSale points that the sale at the counter adds (F046)
     * @param level number of the highest level reached with the collected points, 0 for none (AT-06)
     * @param pointMinor what a point pays as money, in minor units; 0 when points are no money
     * @param alert true when the programme wants the till to tell (F056)
     * @param gifts all gifts, also those out of reach, by level and reference
     */
    public record Standing(
            long points, long spendable, long ofSale, int level, long pointMinor, boolean alert, List<Line> gifts) {

        /** Collected points with those of the sale. */
        public long total() {
            return points + ofSale;
        }
    }

    /**
     * A gift.
     *
     * @param description of the article, null for a discount and for an article that is no longer sold
     * @param points that it needs
     * @param refusal why it cannot be chosen, null when it can
     */
    public record Line(Gift gift, String description, long points, Reason refusal) {

        /** True when it can be chosen. */
        public boolean isSelectable() {
            return refusal == null;
        }
    }

    /** The standing at the caller's store; no gifts without a programme there. Refuses {@code customer.unknown}. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public Standing of(Caller caller, long customerId, long ofSale) {
        long customer = customers.active(caller.brandId(), customerId);
        LocalDate today = stores.store(caller.storeId()).today(clock);
        long points = balance(customer, AccountKind.POINTS);
        long there = spendable.of(customer, today);
        return programmes
                .at(caller.brandId(), caller.storeId())
                .map(PointsProgrammes.InForce::terms)
                .map(terms -> new Standing(
                        points,
                        there,
                        ofSale,
                        terms.reached(points).map(PointsTerms.Level::number).orElse(0),
                        terms.spending().pointMinor(),
                        alerts(terms.upkeep(), points + ofSale, customer),
                        lines(caller, terms, there)))
                .orElseGet(() -> new Standing(points, there, ofSale, 0, 0, false, List.of()));
    }

    private boolean alerts(PointsTerms.Upkeep upkeep, long points, long customer) {
        return upkeep.alertPoints() > 0 && points >= upkeep.alertPoints()
                || upkeep.alertInvoices() > 0 && balance(customer, AccountKind.VISITS) >= upkeep.alertInvoices();
    }

    private List<Line> lines(Caller caller, PointsTerms terms, long there) {
        List<String> references = terms.gifts().stream()
                .filter(gift -> gift.kind() == Gift.Kind.PRODUCT)
                .map(Gift::reference)
                .toList();
        Map<String, String> descriptions = articles.byReferences(caller.brandId(), references).stream()
                .collect(Collectors.toMap(Article::reference, Article::description));
        return terms.gifts().stream()
                .sorted(java.util.Comparator.comparing(Gift::level).thenComparing(Gift::reference))
                .map(gift -> line(terms, gift, descriptions.get(gift.reference()), there))
                .toList();
    }

    private static Line line(PointsTerms terms, Gift gift, String description, long there) {
        Redemption redemption = new Redemption(terms, gift, 0, there);
        Reason refusal = null;
        if (gift.kind() == Gift.Kind.PRODUCT && description == null) {
            refusal = Reason.of("article.unknown", gift.reference());
        } else {
            refusal = redemption.refusal().orElse(null);
        }
        return new Line(gift, description, terms.neededFor(gift), refusal);
    }

    private long balance(long customer, AccountKind kind) {
        return balances.ofCustomer(customer).stream()
                .filter(account -> account.kind() == kind)
                .mapToLong(Account::balance)
                .sum();
    }
}
