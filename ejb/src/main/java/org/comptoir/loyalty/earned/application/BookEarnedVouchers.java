package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** The transactions of a confirmed batch: as many statements as tables for each chunk. */
@Stateless
@Unrestricted("called only by ConfirmEarnedVouchers, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookEarnedVouchers {

    private static final String OPERATION = "confirm-earned-vouchers";

    private EarnedBatch batch;
    private BulkIssue issues;
    private ClientRequests requests;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected BookEarnedVouchers() {}

    @Inject
    public BookEarnedVouchers(
            EarnedBatch batch, BulkIssue issues, ClientRequests requests, Stores stores, Clock clock, Sql sql) {
        this.batch = batch;
        this.issues = issues;
        this.requests = requests;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * What a chunk came to.
     *
     * @param lastId where the next chunk begins, null when this was the last one
     */
    public record Booked(long vouchers, long totalMinor, long leftOut, Long lastId) {}

    /** Ties the preview's id to its terms; false when that was done before. Refuses {@code store.code-unknown}. */
    public boolean begin(Caller caller, EarnedBatch.Order order) {
        stores.checkCodes(caller.brandId(), order.who().stores());
        if (requests.answered(order.previewId(), OPERATION, order.hash()).isPresent()) {
            return false;
        }
        SqlBundle bundle = sql.bundle();
        requests.remember(bundle, order.previewId(), OPERATION, order.hash(), caller.brandId());
        bundle.run();
        return true;
    }

    /** Issues the vouchers of the customers after a key, or fails as a whole. */
    public Booked book(Caller caller, EarnedBatch.Order order, long after, int limit) {
        List<EarnedBatch.Decision> decisions = batch.decide(caller, order, after, limit);
        List<EarnedBatch.Decision> given = decisions.stream()
                .filter(decision -> decision.refusal() == null)
                .toList();
        if (!given.isEmpty()) {
            SqlBundle bundle = sql.bundle();
            issues.issue(
                    bundle,
                    caller,
                    batch(caller, order),
                    given.stream().map(decision -> gift(order, decision)).toList());
            bundle.run();
        }
        boolean last = decisions.size() < limit;
        return new Booked(
                given.size(),
                given.stream().mapToLong(EarnedBatch.Decision::amountMinor).sum(),
                (long) decisions.size() - given.size(),
                last ? null : decisions.get(decisions.size() - 1).customer().id());
    }

    private static BulkIssue.Gift gift(EarnedBatch.Order order, EarnedBatch.Decision decision) {
        long customer = decision.customer().id();
        return new BulkIssue.Gift(
                customer,
                InstrumentCode.generate(InstrumentKind.VOUCHER),
                order.keyPrefix() + customer,
                decision.amountMinor());
    }

    private BulkIssue.Batch batch(Caller caller, EarnedBatch.Order order) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        Validity validity = order.terms().validity();
        return new BulkIssue.Batch(
                InstrumentKind.VOUCHER,
                0,
                today,
                validity.firstDay(today),
                validity.lastDay(today),
                null,
                null,
                Contra.PROMOTION,
                "voucher batch " + order.previewId());
    }
}
