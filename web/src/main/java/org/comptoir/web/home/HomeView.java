package org.comptoir.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.printing.query.PrinterTroubles;
import org.comptoir.run.domain.RunState;
import org.comptoir.run.query.RunList;
import org.comptoir.sale.query.Turnover;
import org.comptoir.web.shared.CurrentCaller;

/** Today at a glance: turnover by store, printers in trouble, jobs that run. */
@Named
@RequestScoped
public class HomeView {

    private static final int RUNS = 20;
    private static final int WIDEST = 100;

    private CurrentCaller currentCaller;
    private Turnover turnover;
    private PrinterTroubles printers;
    private RunList runs;

    private List<Turnover.StoreDay> days;

    protected HomeView() {}

    @Inject
    public HomeView(CurrentCaller currentCaller, Turnover turnover, PrinterTroubles printers, RunList runs) {
        this.currentCaller = currentCaller;
        this.turnover = turnover;
        this.printers = printers;
        this.runs = runs;
    }

    /** A store's day with the lengths of its bars, 0 to 100. */
    public record Bar(Turnover.StoreDay day, long today, long lastWeek) {}

    /** One bar for each store. */
    public List<Bar> getBars() {
        long most = days().stream()
                .mapToLong(day -> Math.max(day.turnoverMinor(), day.lastWeekMinor()))
                .max()
                .orElse(0);
        return days().stream()
                .map(day -> new Bar(day, length(day.turnoverMinor(), most), length(day.lastWeekMinor(), most)))
                .toList();
    }

    /** Sales of all stores today. */
    public long getSales() {
        return days().stream().mapToLong(Turnover.StoreDay::sales).sum();
    }

    /** Returns of all stores today. */
    public long getReturns() {
        return days().stream().mapToLong(Turnover.StoreDay::returns).sum();
    }

    /** Turnover of all stores today, in minor units. */
    public long getTotalMinor() {
        return days().stream().mapToLong(Turnover.StoreDay::turnoverMinor).sum();
    }

    /** Printers that refuse what they should print. */
    public List<PrinterTroubles.PrinterRow> getTroubles() {
        return printers.all(currentCaller.get()).stream()
                .filter(PrinterTroubles.PrinterRow::isTrouble)
                .toList();
    }

    /** Jobs that wait, run or are paused. */
    public List<RunList.Line> getRunning() {
        return runs.page(currentCaller.get(), null, 0, RUNS).lines().stream()
                .filter(line -> line.run().state() == RunState.REQUESTED
                        || line.run().state() == RunState.RUNNING
                        || line.run().state() == RunState.PAUSED)
                .toList();
    }

    private List<Turnover.StoreDay> days() {
        if (days == null) {
            days = turnover.today(currentCaller.get());
        }
        return days;
    }

    private static long length(long amount, long most) {
        return amount <= 0 || most == 0 ? 0 : Math.max(1, amount * WIDEST / most);
    }
}
