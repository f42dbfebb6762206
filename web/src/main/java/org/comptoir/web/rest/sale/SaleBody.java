package org.comptoir.web.rest.sale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A booked sale or return. It never changes, but for the units that came back since. */
@Schema(name = "Sale")
public record SaleBody(
        @Schema(description = "The shop's id") long id,
        @Schema(description = "The client's id") UUID uuid,
        @Schema(enumeration = {"SALE", "RETURN", "VOID"}) String kind,

        @Schema(description = "The sale that a return takes back")
        Long originalId,

        long store,
        long till,
        @Schema(description = "Gap-free for each till") long ticketNo,

        @Schema(description = "Code printed on the ticket; scanning it finds the sale", example = "TK1001")
        String ticketCode,

        LocalDate businessDate,
        Instant bookedAt,
        @Schema(description = "Login of who sold") String seller,
        @Schema(description = "Number of the customer") Long customer,
        String currency,
        List<PricedBody.Line> lines,
        List<PricedBody.EffectBody> effects,
        List<PricedBody.VatBody> vat,
        Amount list,
        Amount discount,

        @Schema(description = "What was paid; negative on a return")
        Amount total,

        @Schema(description = "Total without stored value sold")
        Amount turnover,

        List<Payment> payments,

        @Schema(description = "Cash that went back over the counter")
        Amount change,

        long pointsEarned,
        @Schema(description = "Why it was returned") String reason,

        @Schema(
                description =
                        "Gift cards, wallets and deposits sold, and credit notes issued for a remainder or a refund")
        List<Issued> issued) {

    /** A payment, or a refund with a negative amount. */
    @Schema(name = "Payment")
    public record Payment(
            @Schema(enumeration = {"CASH", "CARD", "GIFT_CARD", "CREDIT_NOTE", "WALLET", "DEPOSIT", "EXTERNAL_VOUCHER"})
            String kind,

            @Schema(description = "What it paid of the total")
            Amount amount,

            @Schema(description = "What was handed over") Amount given,

            @Schema(description = "Code of the instrument that paid")
            String code,

            @Schema(description = "What stands on a paper voucher of somebody else")
            String reference) {}

    /** An instrument that this document issued. */
    @Schema(name = "IssuedInstrument")
    public record Issued(
            String kind,
            String code,
            Amount amount,

            @Schema(description = "Last day of use; none when it does not end")
            LocalDate expiresOn) {}
}
