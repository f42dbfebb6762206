package org.comptoir.web.rest.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.RefundAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return to be computed and not booked. */
@Schema(name = "SimulationRequest")
public record SimulationRequest(
        @NotNull
        @Size(max = 40)
        @Schema(description = "Id, client's id or ticket code of the sale; any store of the brand", example = "TK1001")
        String originalSale,

        @Size(max = Basket.MAX_LINES) @Schema(description = "What comes back; all that is left when it is left out")
        List<ReturnRequest.@NotNull @Valid Line> lines,

        @Schema(description = "ORIGINAL (default): to the tenders that paid; CREDIT_NOTE: as a credit note")
        RefundAs refundAs) {}
