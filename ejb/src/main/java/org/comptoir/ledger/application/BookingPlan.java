package org.comptoir.ledger.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.sql.SqlBundle;

/**
 * What a sale or a return is about to book: the accounts it has locked, and the statements collected until they are
 * sent in one round trip.
 */
public final class BookingPlan {

    private final BookingContext context;
    private final Long customerId;
    private final List<Account> accounts;
    private final List<Lot> lots;
    private final List<Consumer<SqlBundle>> writes = new ArrayList<>();
    private final List<Consumer<SqlBundle>> lastWrites = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Object> notes = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private Ledger ledger;

    public BookingPlan(BookingContext context, Long customerId, List<Account> accounts, List<Lot> lots) {
        this.context = context;
        this.customerId = customerId;
        this.accounts = List.copyOf(accounts);
        this.lots = List.copyOf(lots);
    }

    public BookingContext context() {
        return context;
    }

    /** The customer, null for an anonymous sale. */
    public Long customerId() {
        return customerId;
    }

    /** The customer's locked account of a kind. */
    public Optional<Account> ofCustomer(AccountKind kind) {
        return accounts.stream()
                .filter(account -> account.kind() == kind && customerId != null)
                .filter(account -> customerId.equals(account.customerId()))
                .findFirst();
    }

    /** The customer's locked account of that code, such as a programme's own counter. */
    public Optional<Account> ofCode(String code) {
        return accounts.stream().filter(account -> account.code().equals(code)).findFirst();
    }

    /** The locked account of an instrument. */
    public Optional<Account> ofInstrument(long instrumentId) {
        return accounts.stream()
                .filter(account -> account.instrumentId() != null && account.instrumentId() == instrumentId)
                .findFirst();
    }

    /** The customer's lots that hold points. */
    public List<Lot> lots() {
        return lots;
    }

    /** Adds statements to the booking's one bundle, in this order. */
    public void write(Consumer<SqlBundle> statements) {
        writes.add(statements);
    }

    /** Adds statements that come after all others: rows that many tills share are locked last and shortest. */
    public void writeLast(Consumer<SqlBundle> statements) {
        lastWrites.add(statements);
    }

    /** Books a posting with the rest; all of them are written together, after the accounts that the booking opens. */
    public void post(Ledger books, Posting posting) {
        if (!posting.movements().isEmpty()) {
            postings.add(posting);
            ledger = books;
        }
    }

    /** The postings so far, in their order. */
    public List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** Every account that was read for this booking. */
    public List<Account> accounts() {
        return accounts;
    }

    /** Adds an effect to those stored with the document: what a reversal took back. */
    public void record(Effect effect) {
        effects.add(effect);
    }

    /** The effects added by {@link #record}. */
    public List<Effect> recorded() {
        return List.copyOf(effects);
    }

    /** Notes what later parts of the same booking want to know, such as an instrument that was issued. */
    public void note(Object fact) {
        notes.add(fact);
    }

    /** What was noted of that type. */
    public <T> List<T> noted(Class<T> type) {
        return notes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Puts everything collected into the bundle. */
    public void into(SqlBundle bundle) {
        writes.forEach(write -> write.accept(bundle));
        if (ledger != null) {
            ledger.append(bundle, context, postings);
        }
        lastWrites.forEach(write -> write.accept(bundle));
    }
}
