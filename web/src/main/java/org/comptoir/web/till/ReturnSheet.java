package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.PreviewReturn;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;

/** A return as it would be booked, read anew for each drawing: lines, what goes back and to which tender. */
@Named
@RequestScoped
public class ReturnSheet {

    private Counter counter;
    private Returning returning;
    private PreviewReturn previewReturn;
    private ReturnSale returnSale;
    private ReturnWithoutTicket returnWithoutTicket;
    private Articles articles;

    protected ReturnSheet() {}

    @Inject
    public ReturnSheet(
            Counter counter,
            Returning returning,
            PreviewReturn previewReturn,
            ReturnSale returnSale,
            ReturnWithoutTicket returnWithoutTicket,
            Articles articles) {
        this.counter = counter;
        this.returning = returning;
        this.previewReturn = previewReturn;
        this.returnSale = returnSale;
        this.returnWithoutTicket = returnWithoutTicket;
        this.articles = articles;
    }

    /** The sale with what can still come back of it. */
    public Sale getSale() {
        return preview(List.of()).original();
    }

    /** The articles that come back without a ticket. */
    public List<Article> getGoods() {
        return returning.products().stream()
                .flatMap(id -> articles.byId(counter.caller().brandId(), id).stream())
                .toList();
    }

    /** Where the money goes; empty while nothing is chosen. */
    public List<Refund> getRefunds() {
        return returning.getSaleId() == null || returning.isEmpty()
                ? List.of()
                : preview(returning.units()).refunds();
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

    private PreviewReturn.Preview preview(List<org.comptoir.sale.domain.ReturnPlan.Units> units) {
        return previewReturn.preview(
                counter.caller(), new PreviewReturn.Request(returning.getSaleId(), units, returning.refundAs()));
    }
}
