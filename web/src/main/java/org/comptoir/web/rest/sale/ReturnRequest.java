package org.comptoir.web.rest.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return of a sale, whole or by line. */
@Schema(name = "ReturnRequest")
public record ReturnRequest(
        @NotNull @Schema(description = "Made by the client, unique for life: a replay gets the first answer")
        UUID returnId,

        @NotNull @Schema(description = "Id of an open till of the key's store", example = "101")
        Long till,

        @NotNull
        @Size(max = 40)
        @Schema(description = "Id, client's id or ticket code of the sale; any store of the brand")
        String originalSale,

        @Size(max = Basket.MAX_LINES) @Schema(description = "What comes back; all that is left when it is left out")
        List<@NotNull @Valid Line> lines,

        @Schema(description = "ORIGINAL (default): to the tenders that paid; CREDIT_NOTE: as a credit note")
        RefundAs refundAs,

        @Size(max = 200) String reason,
        @Schema(description = "True to print the ticket") boolean printReceipt) {

    /** Units of a line of the sale. */
    @Schema(name = "ReturnLine")
    public record Line(
            @Schema(description = "Line of the sale", example = "1") @NotNull
            Integer line,

            @Schema(example = "1") @NotNull Integer quantity) {}

    /** Goods that come back without their ticket. */
    @Schema(name = "ReturnWithoutTicketRequest")
    public record WithoutTicket(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID returnId,

            @NotNull @Schema(example = "101") Long till,
            @NotEmpty @Size(max = Basket.MAX_LINES) List<@NotNull @Valid Goods> goods,

            @Schema(description = "Number of the customer who brings it")
            Long customer,

            @NotNull @Size(max = 200) @Schema(example = "gift without ticket")
            String reason,

            @Schema(description = "True for a credit note, false for cash")
            boolean asCreditNote,

            @Schema(description = "True to print the ticket")
            boolean printReceipt) {}

    /** Units of an article and what is paid back for each. */
    @Schema(name = "ReturnedGoods")
    public record Goods(
            @NotNull @Size(max = 40) @Schema(example = "PUL-001")
            String reference,

            @NotNull @Schema(example = "1") Integer quantity,
            @NotNull Amount unitPrice) {}
}
