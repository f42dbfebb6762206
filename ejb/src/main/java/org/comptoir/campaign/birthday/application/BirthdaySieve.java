package org.comptoir.campaign.birthday.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.campaign.birthday.domain.CardForm;
import org.comptoir.campaign.birthday.domain.Occasion;
import org.comptoir.customer.application.Birthdays;
import org.comptoir.customer.domain.Celebrant;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Decides for a page of customers, in one round trip, who gets a card: the same for preview and booking. */
@ApplicationScoped
public class BirthdaySieve {

    private Sql sql;
    private Birthdays birthdays;
    private BulkIssue instruments;

    protected BirthdaySieve() {}

    @Inject
    public BirthdaySieve(Sql sql, Birthdays birthdays, BulkIssue instruments) {
        this.sql = sql;
        this.birthdays = birthdays;
        this.instruments = instruments;
    }

    /**
     * A customer and the cards he gets.
     *
     * @param refusal why he gets none, null when he gets one
     */
    public record Decision(Celebrant customer, List<CardForm> forms, Reason refusal) {}

    /** One decision for each customer, in the order of ids. */
    public List<Decision> decide(long brandId, Occasion occasion, List<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        SqlBundle bundle = sql.bundle();
        SqlBundle.Answer<Celebrant> customers = birthdays.read(bundle, brandId, customerIds);
        SqlBundle.Answer<BulkIssue.Issued> issued = instruments.issued(bundle, customerIds, occasion.keyPrefix());
        bundle.run();
        Map<Long, List<Occasion.Earlier>> earlier = issued.rows().stream()
                .collect(Collectors.groupingBy(
                        BulkIssue.Issued::customerId,
                        Collectors.mapping(
                                card -> new Occasion.Earlier(card.businessKey(), card.issuedOn()),
                                Collectors.toList())));
        return customers.rows().stream()
                .map(customer -> {
                    Occasion.Due due = occasion.decide(customer, earlier.getOrDefault(customer.id(), List.of()));
                    return new Decision(customer, due.forms(), due.refusal());
                })
                .toList();
    }
}
