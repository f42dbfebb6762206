package org.comptoir.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.House;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Issues vouchers as a campaign does. */
@ApplicationScoped
public class Vouchers {

    @Inject
    Instruments instruments;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    /** A voucher of a customer, or a bearer's with null, valid from today to that many days on. */
    @Transactional
    public long issue(House house, Long customerId, long amountMinor, int days) {
        LocalDate today = LocalDate.now(clock);
        return issue(house, customerId, amountMinor, today, today.plusDays(days));
    }

    /** A voucher of a customer, or a bearer's with null, valid on those days and between. */
    @Transactional
    public long issue(House house, Long customerId, long amountMinor, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        BookingPlan plan = new BookingPlan(
                new BookingContext(house.office(5), null, clock.instant(), today, "EUR"), null, List.of(), List.of());
        long id = instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.VOUCHER,
                        InstrumentCode.generate(InstrumentKind.VOUCHER),
                        customerId,
                        amountMinor,
                        from,
                        to,
                        Contra.PROMOTION));
        SqlBundle bundle = sql.bundle();
        plan.into(bundle);
        bundle.run();
        return id;
    }
}
