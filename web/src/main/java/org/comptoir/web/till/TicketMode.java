package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.printing.application.RetryPrintJob;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.query.PrinterPanel;
import org.comptoir.sale.application.PrintTicket;

/** The till's printer: what it printed last, what waits, and the same again marked DUPLICATA. */
@Named
@RequestScoped
public class TicketMode implements Mode {

    private Desk desk;
    private Counter counter;
    private CommonKeys commonKeys;
    private PrinterPanel printerPanel;
    private PrintTicket printTicket;
    private RetryPrintJob retryPrintJob;
    private PouchMode pouch;

    private PrinterPanel.Panel panel;

    protected TicketMode() {}

    @Inject
    public TicketMode(
            Desk desk,
            Counter counter,
            CommonKeys commonKeys,
            PrinterPanel printerPanel,
            PrintTicket printTicket,
            RetryPrintJob retryPrintJob,
            PouchMode pouch) {
        this.desk = desk;
        this.counter = counter;
        this.commonKeys = commonKeys;
        this.printerPanel = printerPanel;
        this.printTicket = printTicket;
        this.retryPrintJob = retryPrintJob;
        this.pouch = pouch;
    }

    @Override
    public ModeName name() {
        return ModeName.TICKET;
    }

    @Override
    public void enter(Command command) {
        getPanel().jobs().stream()
                .filter(job -> command.row() != null && job.id() == command.row())
                .findFirst()
                .ifPresent(this::again);
    }

    @Override
    public boolean key(Command command) {
        if ("P".equals(command.text())) {
            commonKeys.press(new Command(command.id(), "key", "Print", "", 1, null, 0, 0));
            panel = null;
            return true;
        }
        if ("B".equals(command.text())) {
            pouch.recall();
            return true;
        }
        return false;
    }

    private void again(PrintJob job) {
        if (job.saleId() != null) {
            printTicket.print(counter.caller(), job.saleId());
        } else {
            retryPrintJob.retry(counter.caller(), job.id());
        }
        panel = null;
        desk.say("till_ticket.again");
    }

    /** The printer and its jobs. */
    public PrinterPanel.Panel getPanel() {
        if (panel == null) {
            panel = printerPanel.panel(counter.caller(), counter.tillId());
        }
        return panel;
    }
}
