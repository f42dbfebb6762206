package org.comptoir.instrument.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.shared.sql.SqlBundle;

/** Instruments for whoever sells, pays with or takes them back. Writes join the plan of a booking. */
public interface Instruments {

    /**
     * An instrument to be issued.
     *
     * @param customerId its owner, null for a bearer's
     * @param against the contra account it is issued against
     * @param expiresOn last valid day, inclusive, null for none
     * @param terms what else is frozen at its issue
     */
    record NewInstrument(
            InstrumentKind kind,
            InstrumentCode code,
            Long customerId,
            long amountMinor,
            LocalDate validFrom,
            LocalDate expiresOn,
            Contra against,
            Terms terms) {

        /** An instrument of no programme, in the store's currency. */
        public NewInstrument(
                InstrumentKind kind,
                InstrumentCode code,
                Long customerId,
                long amountMinor,
                LocalDate validFrom,
                LocalDate expiresOn,
                Contra against) {
            this(kind, code, customerId, amountMinor, validFrom, expiresOn, against, Terms.NONE);
        }
    }

    /**
     * What is frozen at an instrument's issue.
     *
     * @param programmeVersionId the version of its programme or type, null for none
     * @param unit of its balance, null for the store's currency
     * @param businessKey at most one instrument has it, for ever; a second one fails with isDuplicate "instrument_key";
     *     null for none
     * @param reward what a use of it gives, null for an instrument that holds money
     * @param remainder what becomes of what a use leaves on it, null for what the store's setting says today
     */
    record Terms(Long programmeVersionId, String unit, String businessKey, Reward reward, Remainder remainder) {
        /** No programme, money, no key. */
        public static final Terms NONE = new Terms(null, null, null);

        /** Terms of an instrument that gives no reward. */
        public Terms(Long programmeVersionId, String unit, String businessKey) {
            this(programmeVersionId, unit, businessKey, null, null);
        }

        /** Terms of a reward card, whose account counts its uses. */
        public static Terms of(long programmeVersionId, Reward reward, String businessKey) {
            return new Terms(programmeVersionId, Account.USES, businessKey, reward, null);
        }
    }

    /** The instrument of a code in a brand, as it is now, unlocked. */
    Optional<Instrument> find(long brandId, String code);

    /** That instrument, as it is now, unlocked. */
    Optional<Instrument> byId(long brandId, long id);

    /** Adds the read of the instruments of codes in a brand, as they are now, unlocked. */
    SqlBundle.Answer<Instrument> byCodes(SqlBundle bundle, long brandId, Collection<String> codes);

    /** Adds a read of instruments to a bundle, by id; after the lock of their accounts it is exact. */
    SqlBundle.Answer<Instrument> read(SqlBundle bundle, long brandId, Collection<Long> ids);

    /** Instruments of a customer that are not void, the usable first. */
    List<Instrument> ofCustomer(long brandId, long customerId);

    /** Adds that read to a bundle. */
    SqlBundle.Answer<Instrument> ofCustomer(SqlBundle bundle, long brandId, long customerId);

    /** What a sale or a return has issued. */
    List<IssuedInstrument> issuedBy(long saleId);

    /**
     * What took the place of a lost instrument.
     *
     * @param id the new one
     */
    record Replacement(long id, long lostId) {}

    /** What took the place of these, and of those in turn; none for most. */
    List<Replacement> replacements(Collection<Long> ids);

    /** Issues an instrument with its account and its scannable code; answers its id. */
    default long issue(BookingPlan plan, NewInstrument instrument) {
        return issue(plan, instrument, 0);
    }

    /** The same with a bonus on top of its amount, against promotional cost. */
    long issue(BookingPlan plan, NewInstrument instrument, long bonusMinor);

    /** Moves an instrument from one status to another; {@code StaleState} when it stands elsewhere. */
    void status(BookingPlan plan, long id, InstrumentStatus from, InstrumentStatus to);

    /** Sets the last valid day of an active instrument, null for no end. */
    void endsOn(BookingPlan plan, long id, LocalDate day);

    /** Writes an active instrument to a customer, or with null to its bearer. */
    void owner(BookingPlan plan, long id, Long customerId);

    /** Notes that an instrument took a lost one's place. */
    void replaces(BookingPlan plan, long id, long lostId);

    /**
     * Ids of the brand's instruments whose last day is before that day and that are neither closed nor void, by id.
     *
     * @param afterId the last id of the page before, 0 for the first page
     */
    List<Long> ended(long brandId, LocalDate day, long afterId, int size);

    /** Closes an active instrument whose balance the plan takes to zero. */
    void close(BookingPlan plan, long id);

    /** Makes a taken-back instrument void; its balance is taken to zero by the plan. */
    void voidIt(BookingPlan plan, long id);

    /**
     * Opens a closed instrument again, and one that was taken back: what was used of it has been paid for by then. An end
     * that has passed is moved to {@code atLeastUntil}.
     */
    void reopen(BookingPlan plan, long id, LocalDate atLeastUntil);
}
