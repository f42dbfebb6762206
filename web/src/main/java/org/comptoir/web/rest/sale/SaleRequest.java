package org.comptoir.web.rest.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sale to complete. */
@Schema(name = "SaleRequest")
public record SaleRequest(
        @NotNull @Schema(description = "Made by the client, unique for life: a replay gets the first answer")
        UUID saleId,

        @NotNull @Schema(description = "Id of an open till of the key's store", example = "101")
        Long till,

        @NotNull @Valid BasketBody basket,

        @NotNull @Schema(description = "The quote's total; another total is refused and nothing is booked")
        Amount expectedTotal,

        @NotNull @Size(max = 20) @Schema(description = "What the customer gives; empty only for a total of zero")
        List<@NotNull @Valid Payer> tenders,

        @Size(max = 40) @Schema(description = "Login of who sold; the key's user when it is left out")
        String seller,

        @Schema(description = "True to print the ticket") boolean printReceipt) {

    /** What the customer gives. */
    @Schema(name = "Tender")
    public record Payer(
            @NotNull @Schema(description = "Only CASH gives change")
            TenderKind kind,

            @Schema(description = "What is handed over; for an instrument the most to take, what is needed by default")
            Amount amount,

            @Size(max = 40) @Schema(description = "Code of the gift card, credit note, e-wallet or deposit")
            String code,

            @Size(max = 60)
            @Schema(
                    description = "What stands on a paper voucher of somebody else (EXTERNAL_VOUCHER)",
                    example = "BACHEXT 4711")
            String reference) {

        SellBasket.Payer wanted(String currency) {
            if (kind.isInstrument() == (code == null) || !kind.isInstrument() && amount == null) {
                throw new Refused(Reason.of("request.tender-kind"));
            }
            return new SellBasket.Payer(kind, Amount.minorOrNull(amount, currency), code, reference);
        }
    }

    SellBasket.Request wanted(String currency) {
        return new SellBasket.Request(
                saleId,
                till,
                basket.wanted(currency),
                expectedTotal.minor(currency),
                tenders.stream().map(tender -> tender.wanted(currency)).toList(),
                seller,
                printReceipt);
    }
}
