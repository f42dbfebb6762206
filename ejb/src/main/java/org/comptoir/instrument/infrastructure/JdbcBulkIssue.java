package org.comptoir.instrument.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.instrument.application.Forfeits;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** One insert of many rows for each table. */
@ApplicationScoped
public class JdbcBulkIssue implements BulkIssue {

    private static final String ACCOUNT =
            "account (id, code, kind, unit, instrument_id, store_id, balance, floor_amount, opened_at)";
    private static final String CODE = "scan_code (brand_id, code, kind, target_id)";
    private static final String INSTRUMENT = "instrument (id, brand_id, kind, code, currency, status, account_id, "
            + "customer_id, issued_minor, issued_store_id, issued_on, valid_from, expires_on, programme_version_id, "
            + "business_key, booked_at, remainder, " + RewardRow.NAMES + ")";
    private static final String TX =
            "ledger_tx (id, kind, reason, booked_at, business_date, store_id, user_id, user_level, approver_id)";
    private static final String ENTRY = "ledger_entry (id, tx_id, account_id, unit, amount)";

    private Ids ids;
    private Ledger ledger;
    private Stores stores;
    private Clock clock;
    private Forfeits forfeits;

    protected JdbcBulkIssue() {}

    @Inject
    public JdbcBulkIssue(Ids ids, Ledger ledger, Stores stores, Clock clock, Forfeits forfeits) {
        this.ids = ids;
        this.ledger = ledger;
        this.stores = stores;
        this.clock = clock;
        this.forfeits = forfeits;
    }

    /** Rows by table, in the order in which they are inserted. */
    private record Rows(
            List<List<Object>> accounts,
            List<List<Object>> codes,
            List<List<Object>> instruments,
            List<List<Object>> transactions,
            List<List<Object>> entries) {}

    @Override
    public void issue(SqlBundle bundle, Caller caller, Batch batch, List<Gift> gifts) {
        String currency = stores.store(caller.storeId()).brand().currency();
        BookingContext context = new BookingContext(caller, null, clock.instant(), batch.issuedOn(), currency);
        long contra = ledger.contra(batch.against(), caller.storeId(), batch.unit(currency));
        Rows rows =
                new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        gifts.forEach(gift -> add(rows, context, batch, gift, contra));
        // the unique business key first: a doubled gift fails before anything else is written
        bundle.insertInto(INSTRUMENT, rows.instruments());
        bundle.insertInto(CODE, rows.codes());
        bundle.insertInto(ACCOUNT, rows.accounts());
        bundle.insertInto(TX, rows.transactions());
        bundle.insertInto(ENTRY, rows.entries());
    }

    private void add(Rows rows, BookingContext context, Batch batch, Gift gift, long contra) {
        long id = ids.next();
        long account = ids.next();
        long tx = ids.next();
        Caller caller = context.caller();
        String unit = batch.unit(context.currency());
        rows.instruments().add(instrument(context, batch, gift, id, account));
        rows.codes().add(List.of(caller.brandId(), gift.code().text(), CodeRegistry.Kind.INSTRUMENT.name(), id));
        rows.accounts()
                .add(List.of(
                        account,
                        "instrument:" + id,
                        batch.kind().account(),
                        unit,
                        id,
                        caller.storeId(),
                        batch.amountOf(gift),
                        0L,
                        context.bookedAt()));
        rows.transactions()
                .add(Arrays.asList(
                        tx,
                        batch.kind().name() + "_ISSUED",
                        batch.reason(),
                        context.bookedAt(),
                        context.businessDate(),
                        caller.storeId(),
                        caller.sellerId(),
                        caller.level(),
                        caller.approverId()));
        rows.entries().add(List.of(ids.next(), tx, account, unit, batch.amountOf(gift)));
        rows.entries().add(List.of(ids.next(), tx, contra, unit, -batch.amountOf(gift)));
    }

    private List<Object> instrument(BookingContext context, Batch batch, Gift gift, long id, long account) {
        return Arrays.asList(
                id,
                context.caller().brandId(),
                batch.kind(),
                gift.code().text(),
                context.currency(),
                InstrumentStatus.ACTIVE,
                account,
                gift.customerId(),
                batch.amountOf(gift),
                context.caller().storeId(),
                context.businessDate(),
                batch.validFrom(),
                batch.expiresOn(),
                batch.programmeVersionId(),
                gift.businessKey(),
                context.bookedAt(),
                forfeits.ofNew(context.caller(), batch.kind()),
                RewardRow.rate(batch.reward()),
                RewardRow.product(batch.reward()));
    }

    @Override
    public SqlBundle.Answer<Issued> issued(SqlBundle bundle, Collection<Long> customerIds, String keyPrefix) {
        List<Object> params = new ArrayList<>(customerIds);
        params.add(keyPrefix + "%");
        String marks = String.join(", ", Collections.nCopies(customerIds.size(), "?"));
        return bundle.query(
                "select business_key, customer_id, issued_on from instrument where customer_id in (" + marks
                        + ") and business_key like ?",
                row -> new Issued(row.text("business_key"), row.id("customer_id"), row.day("issued_on")),
                params.toArray());
    }
}
