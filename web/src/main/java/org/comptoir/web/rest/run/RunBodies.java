package org.comptoir.web.rest.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the runs' calls. */
final class RunBodies {

    private RunBodies() {}

    /** A run to start. */
    @Schema(name = "RunRequest")
    public record Start(
            @NotNull @Schema(description = "Made by the client, unique for life: a replay gets the first answer")
            UUID requestId,

            @NotNull @Schema(enumeration = "birthdaycards") String job,

            @NotNull @Schema(description = "Whose birthdays: today of the store or earlier", example = "2026-07-14")
            LocalDate businessDate,

            @NotNull @Size(max = 100) @Schema(description = "Name of the programme", example = "Anniversaire")
            String programme,

            @Size(max = 200) @Schema(description = "For the history")
            String reason) {}

    /** A run to preview. */
    @Schema(name = "RunPreviewRequest")
    public record Look(
            @NotNull @Schema(enumeration = "birthdaycards") String job,
            @NotNull @Schema(example = "2026-07-14") LocalDate businessDate,

            @NotNull @Size(max = 100) @Schema(description = "Name of the programme", example = "Anniversaire")
            String programme) {}

    /** What a run would do. */
    @Schema(name = "RunPreview")
    public record Preview(
            @Schema(description = "Customers whose birthday is served")
            long customers,

            @Schema(description = "Cards that would be issued")
            long cards,

            @Schema(description = "What they would be worth together")
            Amount total,

            @Schema(description = "Their last day, inclusive")
            LocalDate expiresOn,

            @Schema(description = "Customers who get none, by the code of the reason")
            Map<String, Long> excludedByReason,

            @Schema(description = "The first hundred of them")
            List<Excluded> excluded) {}

    /** A customer who gets nothing, and why. */
    @Schema(name = "RunExcluded")
    public record Excluded(
            @Schema(description = "The customer's number") Long customer,

            @Schema(description = "The customer's id in the run")
            Long item,

            String code,
            List<String> args,
            String text) {}

    /** A run. */
    @Schema(name = "Run")
    public record RunBody(
            long id,
            String job,
            LocalDate businessDate,
            String reason,

            @Schema(enumeration = {"REQUESTED", "RUNNING", "PAUSED", "STOPPED", "DONE", "FAILED"})
            String state,

            @Schema(description = "Items counted when it was planned")
            Long expected,

            long done,
            long skipped,
            Instant startedAt,
            Instant endedAt,
            @Schema(description = "Why it failed") String errorCode,
            List<Part> parts,

            @Schema(description = "The first hundred items left out, each with why")
            List<Excluded> excluded) {}

    /** A part of a run. */
    @Schema(name = "RunPart")
    public record Part(int part, long done, long skipped, boolean finished) {}
}
