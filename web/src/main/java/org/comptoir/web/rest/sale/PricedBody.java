package org.comptoir.web.rest.sale;

import java.util.List;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Parts that quotes, sales and returns have in common. */
final class PricedBody {

    private PricedBody() {}

    /** A line with its amounts. */
    @Schema(name = "PricedLine")
    public record Line(
            @Schema(description = "1 is the first line of the request")
            int line,

            @Schema(description = "On a return: the line of the sale it takes back")
            Integer originalLine,

            @Schema(enumeration = {"ARTICLE", "GIFT_CARD", "WALLET_LOAD", "DEPOSIT"})
            String kind,

            String reference,
            String description,
            @Schema(description = "Negative on a return") int quantity,
            Amount unitPrice,

            @Schema(description = "The article's own price when it was sold")
            Amount catalogPrice,

            @Schema(description = "Why the price is another than the article's own")
            String overrideReason,

            @Schema(description = "Quantity times unit price")
            Amount list,

            @Schema(description = "What the rules took off") Amount discount,
            @Schema(description = "What is to be paid") Amount total,
            Percent vatRate,

            @Schema(description = "VAT due on it with this document")
            Amount vat,

            @Schema(description = "Part of the total that a single-purpose wallet paid: its VAT was paid with the load")
            Amount prepaid,

            @Schema(description = "Units that came back since")
            Integer returned) {}

    /** What a rule did. */
    @Schema(name = "Effect")
    public record EffectBody(
            @Schema(description = "The line it touches; none for the whole sale")
            Integer line,

            @Schema(
                    enumeration = {
                        "DISCOUNT",
                        "COUPON",
                        "VOUCHER",
                        "GIFT",
                        "POINTS",
                        "SPENT",
                        "COUNTED",
                        "ISSUED",
                        "GRANTED",
                        "FORFEITED",
                        "DEDUCTED",
                        "EXCLUDED"
                    })
            String kind,

            @Schema(description = "Stable code of the rule", example = "permanent-rate")
            String rule,

            @Schema(
                    description = "Currency, PTS for points, PTS/100 for hundredths of a point that are kept, "
                            + "USE for uses of a card, VISIT, DAY",
                    example = "EUR")
            String unit,

            @Schema(description = "Taken off the line, or earned; negative on a return")
            Amount amount,

            ReasonBody reason) {}

    /** A reason with its text. */
    @Schema(name = "Reason")
    public record ReasonBody(
            @Schema(example = "permanent-rate.applied") String code,
            List<String> args,

            @Schema(description = "In the language of Accept-Language")
            String text) {}

    /** A programme's version. */
    @Schema(name = "ProgrammeRef")
    public record ProgrammeRef(
            long id,
            String name,

            @Schema(description = "Number of the version in force")
            int version) {}

    /** A rule in force that did nothing. */
    @Schema(
            name = "NotApplied",
            description =
                    "A programme in force that did nothing, each of the brand's that is not among the effects; or "
                            + "a gift or voucher of one that is, which points or purchases do not reach yet")
    public record NotAppliedBody(
            String rule,

            @Schema(description = "The programme; none for a rule without one")
            ProgrammeRef programme,

            ReasonBody why,

            @Schema(description = "The smallest change that would make it apply")
            ReasonBody unlock,

            @Schema(
                    description = "True for what the cashier can tell the customer, as the till's page does; false for "
                            + "what only a full explanation says")
            boolean near) {}

    /** VAT of one rate. */
    @Schema(name = "Vat")
    public record VatBody(Percent rate, Amount gross, Amount net, Amount vat) {}
}
