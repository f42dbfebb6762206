package org.comptoir.web.rest.instrument;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.shared.domain.Reason;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gift card, credit note or voucher as it is now. */
@Schema(name = "Instrument")
public record InstrumentBody(
        @Schema(enumeration = {"GIFT_CARD", "CREDIT_NOTE", "VOUCHER"})
        String kind,

        String code,
        String currency,

        @Schema(enumeration = {"ACTIVE", "CLOSED", "BLOCKED", "VOID"})
        String status,

        @Schema(description = "What it was issued for") Amount issued,
        @Schema(description = "What is left") Amount balance,
        LocalDate validFrom,

        @Schema(description = "Last day of use, inclusive; none when it does not end")
        LocalDate expiresOn,

        @Schema(description = "True when it can be used today")
        boolean usable,

        @Schema(description = "Why it cannot be used today") Refusal refusal) {

    /** Why it cannot be used. */
    @Schema(name = "InstrumentRefusal")
    public record Refusal(
            @Schema(example = "gift-card.expired") String code, List<String> args, String text) {}

    /** The instrument; refusal is null when it can be used today. */
    public static InstrumentBody of(Instrument instrument, Reason refusal, Problems texts) {
        return new InstrumentBody(
                instrument.kind().name(),
                instrument.code(),
                instrument.currency(),
                instrument.status().name(),
                Amount.of(instrument.issuedMinor(), instrument.currency()),
                Amount.of(instrument.balanceMinor(), instrument.currency()),
                instrument.validFrom(),
                instrument.expiresOn(),
                refusal == null,
                refusal == null ? null : new Refusal(refusal.code(), refusal.args(), texts.text(refusal)));
    }
}
