package org.comptoir.web.rest.points;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.loyalty.points.query.CustomersByPoints;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Points of the key's brand. */
@Path("points")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "points")
public class AllPointsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomersByPoints customersByPoints;

    @Inject
    private ExpirePoints expirePoints;

    /** A customer with unused points. */
    @Schema(name = "CustomerPoints")
    public record CustomerRow(
            @Schema(description = "The customer's number", example = "100001")
            long customer,

            String lastName,
            String firstName,
            String email,
            String mobile,
            long points) {}

    /** A day to end points for. */
    @Schema(name = "PointsExpiryToRun")
    public record Day(
            @NotNull @Schema(description = "Today or earlier", example = "2026-03-02")
            LocalDate businessDate) {}

    /** What was ended. */
    @Schema(name = "PointsExpiry")
    public record Ended(
            @Schema(description = "Customers who lost points now")
            long customers,

            @Schema(description = "Points that were ended now")
            long points) {}

    /** Customers by their unused points. */
    @GET
    @Path("customers")
    @Operation(
            operationId = "customersByPoints",
            summary = "List customers with unused points",
            description = "Most points first, page by page.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<CustomerRow> customers(
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        return PageOf.of(
                customersByPoints.page(current.caller(), PageOf.request(page, size)),
                row -> new CustomerRow(
                        row.number(), row.lastName(), row.firstName(), row.email(), row.mobile(), row.points()));
    }

    /** Ends points for a day. */
    @POST
    @Path("expiries")
    @Operation(
            operationId = "expirePoints",
            summary = "End the points whose time is over",
            description =
                    "Lots past their last day, and all points of customers who bought nothing for the months that "
                            + "the programme says. A node does it every night; the same day again ends nothing more.")
    @APIResponse(responseCode = "200", description = "What was ended now")
    public Ended expire(@NotNull @Valid Day day) {
        ExpirePoints.Ended ended = expirePoints.expire(current.caller(), new ExpirePoints.Request(day.businessDate()));
        return new Ended(ended.customers(), ended.points());
    }
}
