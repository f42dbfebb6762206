package org.comptoir.web.rest.programme;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.pricing.query.ProgrammeList;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme with the version in force. */
@Schema(name = "Programme")
public record ProgrammeBody(
        long id,
        String name,
        String kind,
        boolean active,

        @Schema(description = "Number of the version in force; each change of parameters makes another")
        int version,

        @Schema(description = "Number of the last edit, to be sent back with a change")
        long edit,

        @Schema(type = SchemaType.OBJECT, description = PARAMS)
        JsonObject params,

        @Schema(description = GIVEN) Given given) {

    static final String GIVEN = "What it gave so far and what is left; only of a programme with budgetMinor or maxUses";
    static final String PARAMS =
            "Parameters of the kind, as programme-kinds lists them, and no others; amounts are minor units, rates "
                    + "basis points. Every kind that lowers prices takes appliesToDiscounted, appliesToOnSale and exclusiveCategory too; "
                    + "those that lower prices by themselves (PROMOTION, CONDITIONAL_DISCOUNT, CLUB_CARD, COUPON) take budgetMinor, "
                    + "the most they may take off in all, and maxUses, in how many sales, over all versions; "
                    + "the kind STACKING has the order of the stages.";
    private static final String EXAMPLE = "{\"points\": 1, \"sliceMinor\": 1000, \"validityDays\": 365}";

    /** What a limited programme gave, and what is left of it. */
    @Schema(name = "ProgrammeGiven")
    public record Given(
            @Schema(description = "Sales that it lowered and that did not come back whole")
            long uses,

            @Schema(description = "Sales that it may still lower; nothing for no limit of its uses")
            Long usesLeft,

            @Schema(description = "What it took off, less what returns gave back: minor units, VAT included")
            long takenMinor,

            @Schema(description = "What it may still take off; nothing for no budget")
            Long leftMinor) {

        static Given of(ProgrammeList.Given given) {
            return given == null
                    ? null
                    : new Given(given.uses(), given.usesLeft(), given.takenMinor(), given.leftMinor());
        }
    }

    /** A programme as it is sent to its name. */
    @Schema(name = "ProgrammeToSave")
    public record Wanted(
            @NotNull @Size(max = 30) @Schema(example = "POINTS")
            String kind,

            @Schema(description = "Whether it is in force; true when it is left out")
            Boolean active,

            @NotNull @Schema(type = SchemaType.OBJECT, description = PARAMS, example = EXAMPLE)
            JsonObject params) {}

    /** A new programme. */
    @Schema(name = "ProgrammeToCreate")
    public record New(
            @NotBlank @Size(max = 100) @Schema(example = "Points")
            String name,

            @NotNull @Size(max = 30) @Schema(example = "POINTS")
            String kind,

            @Schema(description = "Whether it is in force; true when it is left out")
            Boolean active,

            @NotNull @Schema(type = SchemaType.OBJECT, description = PARAMS, example = EXAMPLE)
            JsonObject params) {}

    /** Other parameters of a programme. */
    @Schema(name = "ProgrammeVersionToAdd")
    public record NewVersion(
            @NotNull @Schema(description = "The edit that was read; another one is refused with 409")
            Long edit,

            @NotNull @Schema(type = SchemaType.OBJECT, description = PARAMS, example = EXAMPLE)
            JsonObject params) {}

    /** What a switch is based on. */
    @Schema(name = "ProgrammeToSwitch")
    public record Edit(
            @NotNull @Schema(description = "The edit that was read; another one is refused with 409")
            Long edit) {}

    /** Rates for another store. */
    @Schema(name = "RatesToCopy")
    public record Copy(
            @NotNull @Schema(description = "Made by the client; the same request again gives the first answer")
            UUID id,

            @NotNull @Schema(description = "The edit that was read; another one is refused with 409")
            Long edit,

            @Size(max = 20)
            @Schema(description = "Code of the store; the rates of all stores without", example = "PARIS")
            String from,

            @NotBlank @Size(max = 20) @Schema(description = "Code of the other store", example = "LYON")
            String to) {}

    /** A programme with all its versions. */
    @Schema(name = "ProgrammeWithVersions")
    public record Detail(
            long id,
            String name,
            String kind,
            boolean active,

            @Schema(description = "Number of the version in force")
            int version,

            @Schema(description = "Number of the last edit, to be sent back with a change")
            long edit,

            @Schema(type = SchemaType.OBJECT, description = PARAMS)
            JsonObject params,

            @Schema(description = GIVEN) Given given,

            @Schema(description = "The newest first") List<Version> versions) {}

    /** A version: it never changes, and what was booked under it keeps it. */
    @Schema(name = "ProgrammeVersion")
    public record Version(
            @Schema(description = "From 1") int version,
            Instant createdAt,
            String createdBy,

            @Schema(type = SchemaType.OBJECT, description = PARAMS)
            JsonObject params) {

        static Version of(ProgrammeList.Version version) {
            return new Version(
                    version.versionNo(), version.createdAt(), version.createdBy(), read(version.paramsJson()));
        }
    }

    static ProgrammeBody of(ProgrammeList.Line line) {
        return new ProgrammeBody(
                line.id(),
                line.name(),
                line.kind(),
                line.active(),
                line.versionNo(),
                line.version(),
                read(line.paramsJson()),
                Given.of(line.given()));
    }

    static Detail of(ProgrammeList.Line line, List<ProgrammeList.Version> versions) {
        return new Detail(
                line.id(),
                line.name(),
                line.kind(),
                line.active(),
                line.versionNo(),
                line.version(),
                read(line.paramsJson()),
                Given.of(line.given()),
                versions.stream().map(Version::of).toList());
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
