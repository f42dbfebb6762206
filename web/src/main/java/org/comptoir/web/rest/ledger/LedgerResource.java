package org.comptoir.web.rest.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.comptoir.ledger.application.CheckLedger;
import org.comptoir.ledger.domain.LedgerCheck;
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
