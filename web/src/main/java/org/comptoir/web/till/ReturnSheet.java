package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;

/** A return as it would be booked, read anew for each drawing: lines, what goes back and to which tender. */
@Named
@RequestScoped
public class ReturnSheet {

    private final Map<SimulateReturn.Request, Cascade> seen = new HashMap<>();
    private Counter counter;
    private Returning returning;
    private SimulateReturn simulateReturn;
    private ReturnSale returnSale;
    private ReturnWithoutTicket returnWithoutTicket;
    private Articles articles;

    protected ReturnSheet() {}

    @Inject
    public ReturnSheet(
            Counter counter,
            Returning returning,
            SimulateReturn simulateReturn,
            ReturnSale returnSale,
            ReturnWithoutTicket returnWithoutTicket,
            Articles articles) {
        this.counter = counter;
        this.returning = returning;
        this.simulateReturn = simulateReturn;
        this.returnSale = returnSale;
        this.returnWithoutTicket = returnWithoutTicket;
        this.articles = articles;
    }

    /** The sale with what can still come back of it. */
    public Sale getSale() {
        return simulated(List.of()).original();
    }

    /** The articles that come back without a ticket. */
    public List<Article> getGoods() {
        return returning.products().stream()
                .flatMap(id -> articles.byId(counter.caller().brandId(), id).stream())
                .toList();
    }

    /** Where the money goes; empty while nothing is chosen. */
    public List<Refund> getRefunds() {
        Cascade cascade = getCascade();
        return cascade == null ? List.of() : cascade.refunds();
    }

    /** Everything the return would set off; null while nothing is chosen and without a ticket. */
    public Cascade getCascade() {
        return returning.getSaleId() == null || returning.isEmpty() ? null : simulated(returning.units());
    }

    /** What goes back in all, in minor units. */
    public long getTotal() {
        return returning.isWithoutTicket()
                ? getGoods().stream()
                        .mapToLong(article -> returning.priceOf(article) * returning.goodsOf(article.id()))
                        .sum()
                : getRefunds().stream().mapToLong(Refund::amountMinor).sum();
    }

    /** Sets the units of a line or an article; null adds one. */
    void set(long row, Integer quantity) {
        if (returning.isWithoutTicket()) {
            returning.setGoods(row, quantity == null ? returning.goodsOf(row) + 1 : quantity);
            return;
        }
        int lineNo = (int) row;
        int before = returning.unitsOf(lineNo);
        returning.set(lineNo, quantity == null ? before + 1 : quantity);
        try {
            getRefunds();
        } catch (org.comptoir.shared.domain.Refused e) {
            returning.set(lineNo, before);
            throw e;
        }
    }

    /** Chooses all that is left of the ticket. */
    void everything() {
        if (returning.getSaleId() != null) {
            getSale().lines().stream()
                    .filter(line -> line.returnable() > 0)
                    .forEach((SaleLine line) -> returning.set(line.lineNo(), line.returnable()));
        }
    }

    /** Books it. */
    CompleteSale.Completed takeBack(Long leaseNo) {
        if (returning.isWithoutTicket()) {
            return returnWithoutTicket.takeBack(
                    counter.caller(),
                    new ReturnWithoutTicket.Request(
                            returning.returnId(),
                            counter.tillId(),
                            leaseNo,
                            getGoods().stream().map(returning::goods).toList(),
                            counter.view().basket().customerId(),
                            returning.isCreditNote(),
                            returning.getReason(),
                            false));
        }
        return returnSale.takeBack(
                counter.caller(),
                new ReturnSale.Request(
                        returning.returnId(),
                        counter.tillId(),
                        leaseNo,
                        returning.getSaleId(),
                        returning.units(),
                        returning.refundAs(),
                        returning.getReason(),
                        false));
    }

    /** Computed once for each choice: a page asks several times while it is drawn. */
    private Cascade simulated(List<ReturnPlan.Units> units) {
        return seen.computeIfAbsent(
                new SimulateReturn.Request(returning.getSaleId(), units, returning.refundAs()),
                request -> simulateReturn.simulate(counter.caller(), request));
    }
}
