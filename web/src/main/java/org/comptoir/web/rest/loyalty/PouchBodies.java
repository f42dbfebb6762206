package org.comptoir.web.rest.loyalty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pouches as they are sent. */
public final class PouchBodies {

    private PouchBodies() {}

    /** A pouch in force, as it stands with a customer. */
    @Schema(name = "PouchProposal")
    public record Proposal(
            @Schema(description = "Name of the programme", example = "Pochette d’été")
            String programme,

            @Schema(description = "True when the customer can have it")
            boolean eligible,

            @Schema(description = "Why he cannot, or why what is known of him is not enough yet")
            Refusal refusal,

            @Schema(description = "True when it is to be proposed unasked: eligible, and not declined before")
            boolean due,

            @Schema(description = "When he declined it last")
            LocalDate declinedOn,

            List<Field> fields,

            @Schema(description = "What he would get today") List<Voucher> vouchers) {}

    /** Why not. */
    @Schema(name = "PouchRefusal")
    public record Refusal(
            @Schema(example = "pouch.code-had") String code, List<String> args, String text) {}

    /** A field of the customer's record. */
    @Schema(name = "PouchField")
    public record Field(
            @Schema(example = "mobile") String name,

            @Schema(enumeration = {"MANDATORY", "ONE_OF", "OPTIONAL"})
            String mark,

            @Schema(description = "What his record says; none when it is missing")
            String value) {}

    /** A voucher of the pouch. */
    @Schema(name = "PouchVoucher")
    public record Voucher(
            String title,

            @Schema(example = "123123123") String code,
            Amount amount,
            LocalDate validFrom,

            @Schema(description = "Last day, inclusive") LocalDate expiresOn) {}

    /** A pouch to be given. */
    @Schema(name = "PouchToGive")
    public record Give(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @NotNull @Size(max = 100) @Schema(description = "Name of the programme", example = "Pochette d’été")
            String programme,

            @Schema(
                    description =
                            "What the customer tells, by the field's name; days as 1990-03-02. What his record says "
                                    + "already stays",
                    example = "{\"mobile\": \"0612345678\"}")
            Map<String, String> data) {}

    /** A pouch that the customer does not wish. */
    @Schema(name = "PouchToDecline")
    public record Decline(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @NotNull @Size(max = 100) @Schema(description = "Name of the programme", example = "Pochette d’été")
            String programme) {}

    /** That it was remembered. */
    @Schema(name = "PouchDeclined")
    public record Declined(
            @Schema(description = "The customer's number", example = "100001")
            long customer,

            String programme) {}
}
