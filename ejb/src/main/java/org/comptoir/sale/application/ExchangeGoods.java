package org.comptoir.sale.application;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlFailure;

/**
 * Takes goods back and sells others at once: two documents, a return and a sale, in one transaction and with one
 * settlement of the difference. What comes back pays for what leaves as far as it goes, with the tender EXCHANGE on both;
 * what is missing the customer pays, what is left is refunded as by a return. A replay gives the first answer.
 */
@Stateless
@Requires(value = Permission.RETURN_SALE, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeGoods {

    private Sales sales;
    private SellBasket sellBasket;
    private BookExchange book;

    protected ExchangeGoods() {}

    @Inject
    public ExchangeGoods(Sales sales, SellBasket sellBasket, BookExchange book) {
        this.sales = sales;
        this.sellBasket = sellBasket;
        this.book = book;
    }

    /**
     * What comes back.
     *
     * @param units lines and quantities; empty for all that is left
     * @param refundAs how what is left after the exchange goes back
     * @param reason why; may be null
     */
    public record Back(
            long originalSaleId,
            @NotNull List<ReturnPlan.Units> units,
            @NotNull RefundAs refundAs,
            String reason) {}

    /**
     * What to exchange.
     *
     * @param sale what leaves, at its till: its id, made by the client, is the exchange's; its tenders pay only what the
     *     goods that come back do not
     */
    public record Request(@NotNull Back back, @NotNull SellBasket.Request sale) {}

    /** Both documents; replayed when they had been booked before. */
    public record Completed(Sale back, Sale sold, boolean replayed) {}

    /**
     * The booked exchange. Refuses what {@link ReturnSale} and {@link SellBasket} refuse, and
     * {@code exchange.stored-value} for a basket that sells more than articles.
     */
    public Completed exchange(Caller caller, Request request) {
        String hash = Hash.of(Json.write(request));
        UUID id = request.sale().saleId();
        try {
            return Retry.transaction(() ->
                    replay(id, hash).orElseGet(() -> book.book(caller, order(caller, request, hash))));
        } catch (SqlFailure | EJBException | Refused e) {
            // the commit's outcome may be unknown, or a twin was just quicker: the id tells whether it was booked
            return replay(id, hash).orElseThrow(() -> e);
        }
    }

    private Optional<Completed> replay(UUID id, String hash) {
        return Replays.of(sales, id, hash)
                .map(done -> new Completed(
                        sales.byUuid(returnId(id))
                                .orElseThrow(() -> new Refused(Reason.of("request.other-content", id))),
                        done.sale(),
                        true));
    }

    private BookExchange.Order order(Caller caller, Request request, String hash) {
        Back back = request.back();
        Sale original = sales.byId(caller.brandId(), back.originalSaleId())
                .orElseThrow(() -> new Refused(Reason.of("sale.unknown", back.originalSaleId())));
        BookSale.Order sale = sellBasket.order(caller, request.sale(), hash);
        if (sale.basket().lines().stream().anyMatch(line -> line.kind().isStoredValue())) {
            throw new Refused(Reason.of("exchange.stored-value"));
        }
        ReturnBooking.Paper paper = new ReturnBooking.Paper(
                returnId(request.sale().saleId()),
                hash,
                SaleKind.RETURN,
                request.sale().tillId(),
                null,
                back.reason(),
                request.sale().printReceipt());
        DraftReturn.Wish wish = new DraftReturn.Wish(
                original, back.units(), back.refundAs(), request.sale().expectedTotalMinor());
        return new BookExchange.Order(new ReturnBooking.Order(paper, wish), sale);
    }

    /** The return has an id of its own, always the same for the same exchange. */
    private static UUID returnId(UUID exchange) {
        return UUID.nameUUIDFromBytes(("return of exchange " + exchange).getBytes(StandardCharsets.UTF_8));
    }
}
