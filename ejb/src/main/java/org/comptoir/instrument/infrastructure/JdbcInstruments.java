package org.comptoir.instrument.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comptoir.instrument.application.Forfeits;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.instrument.domain.StatusChange;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Instruments in their table; the balance is their account's. */
@ApplicationScoped
public class JdbcInstruments implements Instruments {

    private static final String SELECT = "select i.id, i.brand_id, i.kind, i.code, i.currency, i.status, i.account_id, "
            + "i.customer_id, i.programme_version_id, a.unit, i.issued_minor, a.balance, i.valid_from, i.expires_on, i.remainder, "
            + RewardRow.COLUMNS + " from instrument i join account a on a.id = i.account_id " + RewardRow.JOIN
            + " where i.brand_id = ? ";

    private static final String OF_CUSTOMER = SELECT + "and i.customer_id = ? and i.status <> 'VOID' "
            + "order by case when i.status = 'ACTIVE' then 0 else 1 end, i.expires_on, i.id";

    private Sql sql;
    private Ids ids;
    private Ledger ledger;
    private Forfeits forfeits;

    protected JdbcInstruments() {}

    @Inject
    public JdbcInstruments(Sql sql, Ids ids, Ledger ledger, Forfeits forfeits) {
        this.sql = sql;
        this.ids = ids;
        this.ledger = ledger;
        this.forfeits = forfeits;
    }

    @Override
    public Optional<Instrument> find(long brandId, String code) {
        return sql.first(SELECT + "and i.code = ?", JdbcInstruments::instrument, brandId, code);
    }

    @Override
    public Optional<Instrument> byId(long brandId, long id) {
        return sql.first(SELECT + "and i.id = ?", JdbcInstruments::instrument, brandId, id);
    }

    @Override
    public SqlBundle.Answer<Instrument> read(SqlBundle bundle, long brandId, Collection<Long> wanted) {
        return in(bundle, brandId, "i.id", wanted);
    }

    @Override
    public SqlBundle.Answer<Instrument> byCodes(SqlBundle bundle, long brandId, Collection<String> codes) {
        return in(bundle, brandId, "i.code", codes);
    }

    private static SqlBundle.Answer<Instrument> in(
            SqlBundle bundle, long brandId, String column, Collection<?> wanted) {
        if (wanted.isEmpty()) {
            return bundle.query(SELECT + "and 1 = 0", JdbcInstruments::instrument, brandId);
        }
        List<Object> params = new ArrayList<>();
        params.add(brandId);
        params.addAll(wanted);
        String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
        return bundle.query(
                SELECT + "and " + column + " in (" + marks + ") order by i.id",
                JdbcInstruments::instrument,
                params.toArray());
    }

    @Override
    public List<Instrument> ofCustomer(long brandId, long customerId) {
        return sql.list(OF_CUSTOMER, JdbcInstruments::instrument, brandId, customerId);
    }

    @Override
    public SqlBundle.Answer<Instrument> ofCustomer(SqlBundle bundle, long brandId, long customerId) {
        return bundle.query(OF_CUSTOMER, JdbcInstruments::instrument, brandId, customerId);
    }

    @Override
    public List<IssuedInstrument> issuedBy(long saleId) {
        return sql.list(
                "select i.id, i.kind, i.code, i.customer_id, i.issued_minor, i.expires_on, " + RewardRow.COLUMNS
                        + " from instrument i " + RewardRow.JOIN + " where i.issued_sale_id = ? order by i.id",
                row -> new IssuedInstrument(
                        row.id("id"),
                        InstrumentKind.valueOf(row.text("kind")),
                        row.text("code"),
                        row.idOrNull("customer_id"),
                        row.id("issued_minor"),
                        row.day("expires_on"),
                        RewardRow.of(row)),
                saleId);
    }

    @Override
    public List<Replacement> replacements(Collection<Long> ids) {
        List<Replacement> all = new ArrayList<>();
        List<Long> lost = List.copyOf(ids);
        while (!lost.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(lost.size(), "?"));
            List<Replacement> next = sql.list(
                    "select id, replaces_id from instrument where replaces_id in (" + marks + ") order by id",
                    row -> new Replacement(row.id("id"), row.id("replaces_id")),
                    lost.toArray());
            all.addAll(next);
            lost = next.stream().map(Replacement::id).toList();
        }
        return all;
    }

    @Override
    public long issue(BookingPlan plan, NewInstrument instrument, long bonusMinor) {
        long id = ids.next();
        long account = ids.next();
        BookingContext context = plan.context();
        InstrumentKind kind = instrument.kind();
        String unit = instrument.terms().unit() == null
                ? context.currency()
                : instrument.terms().unit();
        long worth = Math.addExact(instrument.amountMinor(), bonusMinor);
        plan.write(bundle -> {
            ledger.open(
                    bundle,
                    context,
                    new Ledger.NewAccount(account, "instrument:" + id, kind.account(), unit, null, id, worth, 0L));
            insert(bundle, context, instrument, new Made(id, account, worth, remainder(context, instrument)));
        });
        plan.note(new IssuedInstrument(
                id,
                kind,
                instrument.code().text(),
                instrument.customerId(),
                worth,
                instrument.expiresOn(),
                instrument.terms().reward()));
        long store = context.caller().storeId();
        Posting posting = Posting.of(kind.name() + "_ISSUED", null)
                .open(account, unit, worth)
                .contra(ledger.contra(instrument.against(), store, unit), unit, -instrument.amountMinor());
        if (bonusMinor != 0) {
            posting.contra(ledger.contra(Contra.PROMOTION, store, unit), unit, -bonusMinor);
        }
        plan.post(ledger, posting);
        return id;
    }

    /** What is new about an issued instrument's row. */
    private record Made(long id, long accountId, long worthMinor, Remainder remainder) {}

    private Remainder remainder(BookingContext context, NewInstrument instrument) {
        Remainder wanted = instrument.terms().remainder();
        return wanted == null ? forfeits.ofNew(context.caller(), instrument.kind()) : wanted;
    }

    private static void insert(SqlBundle bundle, BookingContext context, NewInstrument instrument, Made made) {
        bundle.insertInto(
                "scan_code (brand_id, code, kind, target_id)",
                List.of(List.of(
                        context.caller().brandId(),
                        instrument.code().text(),
                        CodeRegistry.Kind.INSTRUMENT.name(),
                        made.id())));
        bundle.insertInto(
                "instrument (id, brand_id, kind, code, currency, status, account_id, customer_id, issued_minor, "
                        + "issued_sale_id, issued_store_id, issued_on, valid_from, expires_on, programme_version_id, "
                        + "business_key, booked_at, remainder, " + RewardRow.NAMES + ")",
                List.of(Arrays.asList(
                        made.id(),
                        context.caller().brandId(),
                        instrument.kind(),
                        instrument.code().text(),
                        context.currency(),
                        InstrumentStatus.ACTIVE,
                        made.accountId(),
                        instrument.customerId(),
                        made.worthMinor(),
                        context.saleId(),
                        context.caller().storeId(),
                        context.businessDate(),
                        instrument.validFrom(),
                        instrument.expiresOn(),
                        instrument.terms().programmeVersionId(),
                        instrument.terms().businessKey(),
                        context.bookedAt(),
                        made.remainder(),
                        RewardRow.rate(instrument.terms().reward()),
                        RewardRow.product(instrument.terms().reward()))));
    }

    @Override
    public void status(BookingPlan plan, long id, InstrumentStatus from, InstrumentStatus to) {
        plan.note(new StatusChange(id, to));
        plan.write(bundle -> bundle.guard(
                "instrument " + id, "update instrument set status = ? where id = ? and status = ?", to, id, from));
    }

    @Override
    public void endsOn(BookingPlan plan, long id, LocalDate day) {
        plan.write(bundle -> bundle.guard(
                "instrument " + id,
                "update instrument set expires_on = ? where id = ? and status = 'ACTIVE'",
                day,
                id));
    }

    @Override
    public void owner(BookingPlan plan, long id, Long customerId) {
        plan.write(bundle -> bundle.guard(
                "instrument " + id,
                "update instrument set customer_id = ? where id = ? and status = 'ACTIVE'",
                customerId,
                id));
    }

    @Override
    public void replaces(BookingPlan plan, long id, long lostId) {
        plan.write(bundle ->
                bundle.guard("instrument " + id, "update instrument set replaces_id = ? where id = ?", lostId, id));
    }

    @Override
    public List<Long> ended(long brandId, LocalDate day, long afterId, int size) {
        return sql.list(
                "select id from instrument where brand_id = ? and status in ('ACTIVE', 'BLOCKED') and expires_on < ? "
                        + "and id > ? order by id" + sql.dialect().page(),
                row -> row.id("id"),
                brandId,
                day,
                afterId,
                0,
                size);
    }

    @Override
    public void close(BookingPlan plan, long id) {
        plan.note(new StatusChange(id, InstrumentStatus.CLOSED));
        plan.write(bundle -> bundle.guard(
                "instrument " + id, "update instrument set status = 'CLOSED' where id = ? and status = 'ACTIVE'", id));
    }

    @Override
    public void voidIt(BookingPlan plan, long id) {
        plan.note(new StatusChange(id, InstrumentStatus.VOID));
        plan.write(bundle -> bundle.guard(
                "instrument " + id, "update instrument set status = 'VOID' where id = ? and status = 'ACTIVE'", id));
    }

    @Override
    public void reopen(BookingPlan plan, long id, LocalDate atLeastUntil) {
        plan.note(new StatusChange(id, InstrumentStatus.ACTIVE));
        plan.write(bundle -> bundle.guard(
                "instrument " + id,
                "update instrument set status = case when status in ('CLOSED', 'VOID') then 'ACTIVE' else status end, "
                        + "expires_on = case when expires_on < ? then ? else expires_on end where id = ?",
                plan.context().businessDate(),
                atLeastUntil,
                id));
    }

    private static Instrument instrument(Row row) throws SQLException {
        return new Instrument(
                row.id("id"),
                row.id("brand_id"),
                InstrumentKind.valueOf(row.text("kind")),
                row.text("code"),
                row.text("currency"),
                InstrumentStatus.valueOf(row.text("status")),
                row.id("account_id"),
                row.idOrNull("customer_id"),
                row.idOrNull("programme_version_id"),
                row.text("unit"),
                row.id("issued_minor"),
                row.id("balance"),
                row.day("valid_from"),
                row.day("expires_on"),
                RewardRow.of(row),
                Remainder.valueOf(row.text("remainder")));
    }
}
