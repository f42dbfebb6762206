package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Points a customer can spend, read without a lock: to look at, a booking reads them again. */
@ApplicationScoped
public class SpendablePoints {

    private Ledger ledger;
    private Sql sql;

    protected SpendablePoints() {}

    @Inject
    public SpendablePoints(Ledger ledger, Sql sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    /** Points in lots that are available that day and not past their end; a debt leaves no lot. */
    public long of(long customerId, LocalDate day) {
        SqlBundle bundle = sql.bundle();
        SqlBundle.Answer<Lot> lots = ledger.lots(bundle, customerId);
        bundle.run();
        return Lots.spendable(lots.rows(), day);
    }
}
