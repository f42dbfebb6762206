package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;

/** Writing off: what was sold becomes breakage, what was given goes back to the cost of promotion. */
@ApplicationScoped
public class Expiry {

    /** Kind of the transactions that write off. */
    static final String WRITTEN_OFF = "INSTRUMENT_EXPIRED";

    private InstrumentCare care;
    private Instruments instruments;

    protected Expiry() {}

    @Inject
    public Expiry(InstrumentCare care, Instruments instruments) {
        this.care = care;
        this.instruments = instruments;
    }

    /** True when its last day, inclusive (D-08), is over. */
    static boolean ended(Instrument instrument, LocalDate day) {
        return instrument.expiresOn() != null && day.isAfter(instrument.expiresOn());
    }

    /** Takes the balance to zero and closes it. */
    void writeOff(BookingPlan plan, Instrument instrument, String reason) {
        Contra against = instrument.kind().isTender() ? Contra.BREAKAGE : Contra.PROMOTION;
        care.move(plan, instrument, -instrument.balanceMinor(), against, Posting.of(WRITTEN_OFF, reason));
        instruments.status(plan, instrument.id(), instrument.status(), InstrumentStatus.CLOSED);
    }
}
