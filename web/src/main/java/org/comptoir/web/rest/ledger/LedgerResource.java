package org.comptoir.web.rest.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.ledger.application.CheckLedger;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.ledger.query.NightlyCheckList;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger's checker. */
@Path("ledger")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "ledger")
public class LedgerResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CheckLedger checkLedger;

    /** What the checker found. */
    @Schema(name = "LedgerCheck")
    public record CheckBody(
            @Schema(description = "True when no check found anything")
            boolean clean,

            List<ResultBody> checks) {}

    /** One check. */
    @Schema(name = "LedgerCheckResult")
    public record ResultBody(
            String name,
            @Schema(description = "Rows that break it") long violations,
            @Schema(description = "Up to five of them") List<String> examples) {}

    @Inject
    private NightlyCheckList nights;

    /** A nightly check. */
    @Schema(name = "NightlyCheck")
    public record NightBody(
            LocalDate day,
            Instant startedAt,

            @Schema(description = "None while it runs, or when its node died")
            Instant endedAt,

            @Schema(description = "True when it has ended and found nothing")
            boolean clean,

            @Schema(description = "Only the checks that found something")
            List<ResultBody> broken) {}

    /** What the nightly checks found. */
    @GET
    @Path("checks")
    @Operation(
            operationId = "nightlyChecks",
            summary = "What the nightly checks of the books found",
            description = "The last month's, the newest first. Each day is checked once, by whichever node is first.")
    @APIResponse(responseCode = "200", description = "Each night with the checks that found something")
    public List<NightBody> nights() {
        return nights.last(current.caller()).stream()
                .map(night -> new NightBody(
                        night.day(),
                        night.startedAt(),
                        night.endedAt(),
                        night.isClean(),
                        night.broken().stream()
                                .map(result -> new ResultBody(result.name(), result.violations(), result.examples()))
                                .toList()))
                .toList();
    }

    /** Runs every check. */
    @GET
    @Path("check")
    @Operation(
            operationId = "checkLedger",
            summary = "Check the books",
            description =
                    "Proves by SQL alone that postings balance, balances equal their entries, ticket numbers have "
                            + "no gap, and so on. Writes nothing; reads the whole ledger.")
    @APIResponse(responseCode = "200", description = "Each check with what it found")
    public CheckBody check() {
        LedgerCheck check = checkLedger.check(current.caller());
        return new CheckBody(
                check.isClean(),
                check.results().stream()
                        .map(result -> new ResultBody(result.name(), result.violations(), result.examples()))
                        .toList());
    }
}
