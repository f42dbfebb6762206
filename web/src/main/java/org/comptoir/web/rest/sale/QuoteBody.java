package org.comptoir.web.rest.sale;

import java.util.List;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A priced basket: what the same basket costs now. */
@Schema(name = "Quote")
public record QuoteBody(
        String currency,
        List<PricedBody.Line> lines,
        List<PricedBody.EffectBody> effects,
        List<PricedBody.NotAppliedBody> notApplied,
        List<PricedBody.VatBody> vat,
        Amount list,
        Amount discount,

        @Schema(description = "What is to be paid: the expectedTotal of the sale")
        Amount total,

        @Schema(description = "Part of the total that sells gift cards")
        Amount cardSales,

        long pointsEarned) {}
