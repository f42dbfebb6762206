package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's points. */
@Path("customers/{number}/points")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "customers")
public class PointsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomerCalls calls;

    @Inject
    private CustomerPanels panels;

    @Inject
    private AdjustPoints adjustPoints;

    /** A balance. */
    @Schema(name = "Points")
    public record PointsBody(
            @Schema(description = "The customer's number", example = "100001")
            long customer,

            @Schema(description = "May be negative after a return")
            long points) {}

    /** A change by hand. */
    @Schema(name = "PointsAdjustment")
    public record Adjustment(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @NotNull @Schema(description = "Positive to give, negative to take", example = "50")
            Long points,

            @NotNull @Size(max = 200) @Schema(example = "goodwill")
            String reason) {}

    /** The balance. */
    @GET
    @Operation(operationId = "customerPoints", summary = "Look at a customer's points")
    @APIResponse(responseCode = "200", description = "The balance")
    public PointsBody points(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        return new PointsBody(
                number, panels.panel(current.caller(), calls.id(number)).points());
    }

    /** Changes the balance by hand. */
    @POST
    @Path("adjustments")
    @Operation(
            operationId = "adjustPoints",
            summary = "Give or take points by hand",
            description =
                    "Needs the permission and a reason, which stays in the history. A replay gives the first answer.")
    @APIResponse(responseCode = "200", description = "The balance after this adjustment")
    public PointsBody adjust(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number,
            @NotNull @Valid Adjustment wanted) {
        long after = adjustPoints.adjust(
                current.caller(),
                new AdjustPoints.Request(wanted.id(), calls.id(number), wanted.points(), wanted.reason()));
        return new PointsBody(number, after);
    }
}
