package org.comptoir.web.rest.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods that come back and goods that leave. */
@Schema(name = "ExchangeRequest")
public record ExchangeRequest(
        @NotNull @Schema(description = "Made by the client, unique for life: a replay gets the first answer")
        UUID exchangeId,

        @NotNull @Schema(description = "Id of an open till of the key's store", example = "101")
        Long till,

        @NotNull
        @Size(max = 40)
        @Schema(description = "Id, client's id or ticket code of the sale that comes back; any store of the brand")
        String originalSale,

        @Size(max = Basket.MAX_LINES) @Schema(description = "What comes back; all that is left when it is left out")
        List<ReturnRequest.@NotNull @Valid Line> lines,

        @Schema(description = "How what is left of the refund goes back: ORIGINAL (default) or CREDIT_NOTE")
        RefundAs refundAs,

        @Size(max = 200) String reason,

        @NotNull @Valid @Schema(description = "What leaves: articles only")
        BasketBody basket,

        @NotNull @Schema(description = "The quote's total of what leaves; another total is refused")
        Amount expectedTotal,

        @Size(max = 20)
        @Schema(description = "What the customer gives for the difference; empty when nothing is missing")
        List<SaleRequest.@NotNull @Valid Payer> tenders,

        @Size(max = 40) @Schema(description = "Login of who sold; the key's user when it is left out")
        String seller,

        @Schema(description = "True to print both tickets") boolean printReceipt) {

    SellBasket.Request sale(String currency) {
        return new SellBasket.Request(
                exchangeId,
                till,
                basket.wanted(currency),
                expectedTotal.minor(currency),
                tenders == null
                        ? List.of()
                        : tenders.stream()
                                .map(tender -> tender.wanted(currency))
                                .toList(),
                seller,
                printReceipt);
    }
}
