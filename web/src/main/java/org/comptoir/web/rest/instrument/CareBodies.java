package org.comptoir.web.rest.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the care of instruments. */
final class CareBodies {

    private CareBodies() {}

    /** Something done to an instrument for a reason. */
    @Schema(name = "InstrumentAct")
    public record Act(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @NotBlank @Size(max = 200) @Schema(example = "found again")
            String reason) {}

    /** A new number for a lost one. */
    @Schema(name = "InstrumentReplacement")
    public record Replacement(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @Size(max = 40) @Schema(description = "Number of a printed card; one is generated when it is left out")
            String code,

            @NotBlank @Size(max = 200) @Schema(example = "lost")
            String reason) {}

    /** A later end. */
    @Schema(name = "InstrumentExtension")
    public record Extension(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @Schema(description = "The new last day of use, inclusive; left out for no end")
            LocalDate until,

            @NotBlank @Size(max = 200) @Schema(example = "goodwill")
            String reason) {}

    /** A balance set right. */
    @Schema(name = "InstrumentAdjustment")
    public record Adjustment(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @Schema(
                    description = "Money to give, negative to take; left out for a card that counts uses",
                    example = "5.00")
            Amount amount,

            @Schema(description = "Uses to give, negative to take; left out for money")
            Long uses,

            @NotBlank @Size(max = 200) @Schema(example = "typing error at the till")
            String reason) {}

    /** Another owner. */
    @Schema(name = "InstrumentOwner")
    public record Owner(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @Schema(description = "Number of the customer; left out to make it a bearer's", example = "100001")
            Long customer,

            @NotBlank @Size(max = 200) @Schema(example = "given as a present")
            String reason) {}

    /** A day to write off until. */
    @Schema(name = "InstrumentExpiry")
    public record Expiry(
            @NotNull @Schema(description = "The first day on which they are not valid any more; not after today")
            LocalDate day) {}

    /** How many were written off. */
    @Schema(name = "InstrumentsExpired")
    public record Expired(int count) {}

    /** A reservation to take. */
    @Schema(name = "HoldToTake")
    public record HoldToTake(
            @NotNull @Schema(description = "Id of a till of the key's store", example = "101")
            Long till,

            @NotNull @Schema(description = "The id under which the sale will be made: it alone can use what is held")
            UUID saleId,

            @NotBlank @Size(max = 40) String code,

            @Schema(description = "Left out for all that is left")
            Amount amount) {}

    /** A live reservation. */
    @Schema(name = "Hold")
    public record HoldBody(
            @Schema(description = "Code of the instrument, its first characters hidden")
            String code,

            @Schema(
                    description = "The basket or the sale to come",
                    example = "sale:6f1c9a52-5d0e-4c3b-9a55-0d6f1f2b7c11")
            String holder,

            long till,
            @Schema(description = "Minor units, or uses") long amount,
            Instant expiresAt) {}

    /** A gift card that was never used. */
    @Schema(name = "UnusedGiftCard")
    public record UnusedCard(
            @Schema(description = "Hidden but for its end for keys that may not see codes")
            String code,

            Amount amount,
            LocalDate soldOn,
            Long sale,
            LocalDate expiresOn,
            String customer) {}
}
