package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.query.SaleDocuments;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Turns the codes of a return's body into the ids that the use cases take. */
@RequestScoped
public class ReturnCalls {

    private ReturnSale returnSale;
    private ReturnWithoutTicket returnWithoutTicket;
    private SimulateReturn simulateReturn;
    private VoidSale voidSale;
    private SaleDocuments documents;
    private Articles articles;
    private Customers customers;

    protected ReturnCalls() {}

    @Inject
    public ReturnCalls(
            ReturnSale returnSale,
            ReturnWithoutTicket returnWithoutTicket,
            SimulateReturn simulateReturn,
            VoidSale voidSale,
            SaleDocuments documents,
            Articles articles,
            Customers customers) {
        this.returnSale = returnSale;
        this.returnWithoutTicket = returnWithoutTicket;
        this.simulateReturn = simulateReturn;
        this.voidSale = voidSale;
        this.documents = documents;
        this.articles = articles;
        this.customers = customers;
    }

    CompleteSale.Completed takeBack(Caller caller, ReturnRequest request) {
        return returnSale.takeBack(
                caller,
                new ReturnSale.Request(
                        request.returnId(),
                        request.till(),
                        null,
                        documents.id(caller, request.originalSale()),
                        units(request.lines()),
                        refundAs(request.refundAs()),
                        request.reason(),
                        request.printReceipt()));
    }

    Cascade simulate(Caller caller, SimulationRequest request) {
        return simulateReturn.simulate(
                caller,
                new SimulateReturn.Request(
                        documents.id(caller, request.originalSale()),
                        units(request.lines()),
                        refundAs(request.refundAs())));
    }

    CompleteSale.Completed undo(Caller caller, VoidRequest request) {
        return voidSale.undo(
                caller,
                new VoidSale.Request(
                        request.voidId(),
                        request.till(),
                        null,
                        documents.id(caller, request.originalSale()),
                        request.reason(),
                        request.printReceipt()));
    }

    static List<ReturnPlan.Units> units(List<ReturnRequest.Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> new ReturnPlan.Units(line.line(), line.quantity()))
                        .toList();
    }

    static RefundAs refundAs(RefundAs wanted) {
        return wanted == null ? RefundAs.ORIGINAL : wanted;
    }

    CompleteSale.Completed withoutTicket(Caller caller, ReturnRequest.WithoutTicket request, String currency) {
        Map<String, Article> known = articles
                .byReferences(
                        caller.brandId(),
                        request.goods().stream()
                                .map(ReturnRequest.Goods::reference)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Article::reference, Function.identity()));
        List<ReturnWithoutTicket.Goods> goods = request.goods().stream()
                .map(wanted -> new ReturnWithoutTicket.Goods(
                        article(known, wanted.reference()).id(),
                        wanted.quantity(),
                        wanted.unitPrice().minor(currency)))
                .toList();
        return returnWithoutTicket.takeBack(
                caller,
                new ReturnWithoutTicket.Request(
                        request.returnId(),
                        request.till(),
                        null,
                        goods,
                        customer(caller, request.customer()),
                        request.asCreditNote(),
                        request.reason(),
                        request.printReceipt()));
    }

    private Long customer(Caller caller, Long number) {
        return number == null
                ? null
                : customers
                        .byNumber(caller.brandId(), number)
                        .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
    }

    private static Article article(Map<String, Article> known, String reference) {
        Article article = known.get(reference);
        if (article == null) {
            throw new Refused(Reason.of("article.unknown", reference));
        }
        return article;
    }
}
