package org.comptoir.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.TestClock;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.property.Dice;
import org.comptoir.sale.Shop;
import org.comptoir.sale.Vouchers;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.shared.sql.Ids;

/** What a stream works with, and the way to run many. */
@ApplicationScoped
public class StreamDesk {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Vouchers vouchers;

    @Inject
    Instruments instruments;

    @Inject
    CompleteSale completeSale;

    @Inject
    ReturnSale returnSale;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    NormalLedger ledger;

    @Inject
    Ids ids;

    @Inject
    TestClock clock;

    @Inject
    LedgerChecker checker;

    /** Runs streams one after the other, each with its own seed and from the same moment on. */
    public List<String> run(int streams, int commands, long seed) {
        Dice seeds = new Dice(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            clock.set(TestClock.START);
            lines.add("stream " + i);
            lines.addAll(new ShopStream(this, seeds.seed()).run(commands));
        }
        return lines;
    }

    /** What the ledger's checker finds broken. */
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        checker.check().results().forEach(result -> broken.addAll(result.examples()));
        return broken;
    }
}
