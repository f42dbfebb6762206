package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** The transaction of one page of {@link ExpireInstruments}. */
@Stateless
@Unrestricted("called only by ExpireInstruments, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpirePage {

    /** Instruments of a page. */
    static final int SIZE = 200;

    private Instruments instruments;
    private InstrumentCare care;
    private Expiry expiry;
    private Ledger ledger;
    private Stores stores;
    private Sql sql;

    protected ExpirePage() {}

    @Inject
    public ExpirePage(
            Instruments instruments, InstrumentCare care, Expiry expiry, Ledger ledger, Stores stores, Sql sql) {
        this.instruments = instruments;
        this.care = care;
        this.expiry = expiry;
        this.ledger = ledger;
        this.stores = stores;
        this.sql = sql;
    }

    /** How many were written off, and the last id that was looked at; null when there is no further page. */
    public record Done(int count, Long lastId) {}

    /**
     * Writes the next page off: those that still hold something under their lock. At night nobody does it, so each
     * posting says why it is there.
     */
    public Done next(Caller caller, LocalDate day, long afterId) {
        List<Long> ids = instruments.ended(caller.brandId(), day, afterId, SIZE);
        if (ids.isEmpty()) {
            return new Done(0, null);
        }
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Account> accounts = ledger.lock(read, null, ids);
        SqlBundle.Answer<Instrument> found = instruments.read(read, caller.brandId(), ids);
        read.run();
        Locale language = Locale.forLanguageTag(stores.store(caller.storeId()).language());
        int count = 0;
        SqlBundle write = sql.bundle();
        for (Instrument instrument : found.rows()) {
            boolean there =
                    instrument.status() == InstrumentStatus.ACTIVE || instrument.status() == InstrumentStatus.BLOCKED;
            if (there && Expiry.ended(instrument, day)) {
                BookingPlan plan = care.plan(caller, instrument, accounts.rows());
                Reason why = Reason.of("instrument.last-day-over", instrument.expiresOn());
                expiry.writeOff(plan, instrument, ReasonText.of(why, language));
                plan.into(write);
                count++;
            }
        }
        write.run();
        return new Done(count, ids.size() < SIZE ? null : ids.get(ids.size() - 1));
    }
}
