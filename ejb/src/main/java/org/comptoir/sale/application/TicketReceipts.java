package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.printing.application.PrintJobs;
import org.comptoir.printing.application.PrinterProfiles;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** Receipts as ESC/POS jobs of the till's printer. */
@ApplicationScoped
public class TicketReceipts implements Receipts {

    private PrintJobs jobs;
    private PrinterProfiles profiles;
    private Stores stores;
    private TicketPeople people;

    protected TicketReceipts() {}

    @Inject
    public TicketReceipts(PrintJobs jobs, PrinterProfiles profiles, Stores stores, TicketPeople people) {
        this.jobs = jobs;
        this.profiles = profiles;
        this.stores = stores;
        this.people = people;
    }

    @Override
    public void enqueue(SqlBundle bundle, Sale sale, List<IssuedInstrument> issued, boolean asked) {
        TillInfo till = stores.till(sale.header().tillId());
        StoreInfo store = stores.store(sale.header().storeId());
        if (sale.payments().stream().anyMatch(payment -> payment.kind() == TenderKind.CASH)) {
            jobs.enqueue(bundle, NewJob.drawer(till, sale.header().id()));
        }
        if (asked || store.receiptAlways() || issued.stream().anyMatch(one -> one.customerId() == null)) {
            print(bundle, sale, issued);
        }
    }

    @Override
    public void print(SqlBundle bundle, Sale sale, List<IssuedInstrument> issued) {
        TillInfo till = stores.till(sale.header().tillId());
        jobs.enqueue(bundle, new NewJob(till, PrintKind.TICKET, sale.header().id(), ticket(sale, issued)));
    }

    @Override
    public byte[] ticket(Sale sale, List<IssuedInstrument> issued) {
        TillInfo till = stores.till(sale.header().tillId());
        StoreInfo store = stores.store(sale.header().storeId());
        TicketLayout.Content content = new TicketLayout.Content(sale, store, till, people.of(sale.header()), issued);
        return new TicketLayout(profiles.of(till), content).bytes();
    }
}
