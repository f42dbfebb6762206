package org.comptoir.loyalty.pouch.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.loyalty.pouch.application.Pouches;
import org.comptoir.loyalty.pouch.domain.Standing;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Answers in their table; what was sold is read from the customer's counters, which returns lower again. */
@ApplicationScoped
public class JdbcPouches implements Pouches {

    private static final String OPERATION = "pouch-";

    private static final String COUNTED = "select "
            + "coalesce(sum(case when t.business_date < ? and a.kind = 'TURNOVER' then e.amount else 0 end), 0) as before, "
            + "coalesce(sum(case when t.business_date < ? and a.kind = 'VISITS' then e.amount else 0 end), 0) as visits, "
            + "coalesce(sum(case when t.business_date >= ? and a.kind = 'VISITS' then e.amount else 0 end), 0) as today "
            + "from account a join ledger_entry e on e.account_id = a.id join ledger_tx t on t.id = e.tx_id "
            + "where a.code in (?, ?)";

    private Sql sql;
    private Ids ids;
    private ClientRequests requests;

    protected JdbcPouches() {}

    @Inject
    public JdbcPouches(Sql sql, Ids ids, ClientRequests requests) {
        this.sql = sql;
        this.ids = ids;
        this.requests = requests;
    }

    private record Customer(long number, LocalDate createdOn) {}

    private record Counted(boolean before, boolean today) {}

    @Override
    public Standing standing(long customerId, ProgrammeVersion version, Collection<String> codes, LocalDate today) {
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Customer> customer = read.query(
                "select customer_no, created_on from customer where id = ?",
                row -> new Customer(row.id("customer_no"), row.day("created_on")),
                customerId);
        SqlBundle.Answer<Counted> counted = read.query(
                COUNTED,
                row -> new Counted(row.id("before") != 0 || row.id("visits") != 0, row.id("today") > 0),
                today,
                today,
                today,
                Ledger.codeOf(AccountKind.TURNOVER, customerId),
                Ledger.codeOf(AccountKind.VISITS, customerId));
        SqlBundle.Answer<String> had = read.query(
                "select business_key from instrument where business_key in (" + marks(codes) + ") order by id",
                row -> row.text("business_key").split(":", -1)[1],
                keys(customerId, codes));
        SqlBundle.Answer<LocalDate> declined = read.query(
                "select max(business_date) as declined_on from pouch_answer where customer_id = ? and programme_id = ? "
                        + "and answer = 'DECLINED'",
                row -> row.day("declined_on"),
                customerId,
                version.programmeId());
        read.run();
        Customer known = customer.first().orElseThrow();
        Counted sold = counted.first().orElseThrow();
        return new Standing(
                known.number(),
                known.createdOn(),
                sold.before(),
                sold.today(),
                had.rows(),
                declined.rows().get(0));
    }

    @Override
    public Optional<Long> voucher(long customerId, String code) {
        return vouchers(customerId, List.of(code)).stream().findFirst();
    }

    @Override
    public List<Long> vouchers(long customerId, Collection<String> codes) {
        return sql.list(
                "select id from instrument where business_key in (" + marks(codes) + ") order by id",
                row -> row.id("id"),
                keys(customerId, codes));
    }

    @Override
    public long versionOf(long answerId) {
        return sql.first(
                        "select programme_version_id from pouch_answer where id = ?",
                        row -> row.id("programme_version_id"),
                        answerId)
                .orElseThrow();
    }

    @Override
    public long add(SqlBundle bundle, BookingContext context, NewAnswer answer) {
        long id = ids.next();
        Caller caller = context.caller();
        bundle.insertInto(
                "pouch_answer (id, brand_id, customer_id, programme_id, programme_version_id, answer, business_date, "
                        + "booked_at, store_id, till_id, sale_id, user_id, user_level)",
                List.of(Arrays.asList(
                        id,
                        caller.brandId(),
                        answer.customerId(),
                        answer.version().programmeId(),
                        answer.version().id(),
                        answer.answer(),
                        context.businessDate(),
                        context.bookedAt(),
                        caller.storeId(),
                        caller.tillId(),
                        answer.saleId(),
                        caller.sellerId(),
                        caller.level())));
        requests.remember(bundle, answer.requestId(), OPERATION + answer.answer(), answer.hash(), id);
        return id;
    }

    private static String marks(Collection<String> codes) {
        return String.join(", ", Collections.nCopies(codes.size(), "?"));
    }

    private static Object[] keys(long customerId, Collection<String> codes) {
        List<Object> keys = new ArrayList<>();
        codes.forEach(code -> keys.add(Pouches.businessKey(code, customerId)));
        return keys.toArray();
    }
}
