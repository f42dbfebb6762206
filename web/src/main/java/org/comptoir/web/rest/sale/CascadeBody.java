package org.comptoir.web.rest.sale;

import java.util.List;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that a return would set off; nothing of it is booked. */
@Schema(name = "ReturnSimulation")
public record CascadeBody(
        String currency,

        @Schema(description = "As they would be booked: negative")
        List<PricedBody.Line> lines,

        @Schema(description = "Reductions reversed, deductions, and what programmes take back")
        List<PricedBody.EffectBody> effects,

        List<PricedBody.VatBody> vat,

        @Schema(description = "What goes back to the customer")
        Amount refund,

        List<Refund> refunds,

        @Schema(description = "Every balance that moves, in the order it would be booked")
        List<Step> steps,

        List<InstrumentChange> instruments) {

    /** Money that goes back to one tender. */
    @Schema(name = "Refund")
    public record Refund(
            String kind,

            @Schema(description = "The instrument that gets it; none for money and for a new credit note")
            Long instrument,

            Amount amount) {}

    /** A movement. */
    @Schema(name = "ReturnStep")
    public record Step(
            @Schema(example = "POINTS_CLAWED_BACK") String kind,

            @Schema(description = "None for an account that the return opens", example = "POINTS")
            String account,

            @Schema(description = "The instrument; none for an account of the customer")
            Long instrument,

            @Schema(example = "PTS") String unit,
            Amount amount,
            @Schema(description = "After it") Amount balance) {}

    /** An instrument that changes its state. */
    @Schema(name = "InstrumentChange")
    public record InstrumentChange(
            Long id,
            String kind,
            @Schema(description = "Only its end") String code,
            @Schema(example = "VOID") String status) {}
}
