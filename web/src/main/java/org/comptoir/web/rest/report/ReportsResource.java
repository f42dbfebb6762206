package org.comptoir.web.rest.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.comptoir.sale.query.TillReport;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** X readings: they close nothing. */
@Path("reports")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "reports")
public class ReportsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private TillReport reports;

    /** A till's session. */
    @GET
    @Path("tills/{till}")
    @Operation(
            operationId = "reportOfTill",
            summary = "Read a till",
            description = "The session that is open, or the last one. Reading closes nothing.")
    @APIResponse(responseCode = "200", description = "The sums")
    public ReportBody till(@Parameter(description = "Id of the till", example = "101") @PathParam("till") long till) {
        return ReportBody.of(reports.ofTill(current.caller(), till));
    }

    /** A session by its id. */
    @GET
    @Path("sessions/{session}")
    @Operation(operationId = "reportOfSession", summary = "Read a till session")
    @APIResponse(responseCode = "200", description = "The sums")
    public ReportBody session(@Parameter(description = "Id of the session") @PathParam("session") long session) {
        return ReportBody.of(reports.ofSession(current.caller(), session));
    }

    /** A day of the key's store. */
    @GET
    @Path("days/{day}")
    @Operation(operationId = "reportOfDay", summary = "Read a business day of the key's store")
    @APIResponse(responseCode = "200", description = "The sums")
    public ReportBody day(@Parameter(description = "ISO day", example = "2026-03-02") @PathParam("day") String day) {
        try {
            return ReportBody.of(
                    reports.ofDay(current.caller(), current.caller().storeId(), LocalDate.parse(day)));
        } catch (DateTimeException e) {
            throw new Refused(Reason.of("request.malformed-field", "day"), e);
        }
    }
}
