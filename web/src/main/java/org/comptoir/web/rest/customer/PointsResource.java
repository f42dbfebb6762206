package org.comptoir.web.rest.customer;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.loyalty.points.query.PointsGifts;
import org.comptoir.loyalty.points.query.PointsHistory;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private PointsGifts gifts;

    @Inject
    private PointsHistory history;

    @Inject
    private AdjustPoints adjustPoints;

    @Inject
    private Problems texts;

    /** The balance. */
    @GET
    @Operation(
            operationId = "customerPoints",
            summary = "Look at a customer's points",
            description = "The balance, with what is owed and what is kept of a point.")
    @APIResponse(responseCode = "200", description = "The balance")
    public PointsBodies.Balance points(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        CustomerPanels.CustomerPanel panel = panels.panel(current.caller(), calls.id(number));
        return new PointsBodies.Balance(number, panel.points(), panel.pointsDebt(), panel.pointHundredths());
    }

    /** Level and gifts. */
    @GET
    @Path("gifts")
    @Operation(
            operationId = "customerGifts",
            summary = "List the gifts a customer can have for points",
            description = "Every gift of the programme in force in the key's store; those out of reach say how many "
                    + "points are missing. A gift is laid on a basket as a claim of the kind points-gift with its id, "
                    + "points as money as a claim of the kind points-money with the points as its amount.")
    @APIResponse(responseCode = "200", description = "Points, level and gifts")
    public PointsBodies.Standing gifts(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number,
            @Parameter(description = "Points that the sale at the counter would add")
                    @QueryParam("ofSale")
                    @DefaultValue("0")
                    @Min(0)
                    long ofSale) {
        return PointsBodies.Standing.of(
                gifts.of(current.caller(), calls.id(number), ofSale), current.currency(), texts);
    }

    /** The history. */
    @GET
    @Path("movements")
    @Operation(
            operationId = "customerPointsMovements",
            summary = "List what moved a customer's points",
            description = "The newest first, each with the day it counts for, who booked it and the balance after it.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<PointsBodies.Movement> movements(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number,
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        PageRequest request = PageOf.request(page, size);
        return PageOf.of(
                history.of(current.caller(), calls.id(number), request.first(), request.size())
                        .movements(),
                PointsBodies.Movement::of);
    }

    /** Changes the balance by hand. */
    @POST
    @Path("adjustments")
    @Operation(
            operationId = "adjustPoints",
            summary = "Give or take points by hand",
            description = "Needs the permission and a reason, which stays in the history with who did it and when. A "
                    + "replay gives the first answer.")
    @APIResponse(responseCode = "200", description = "The balance after this adjustment")
    public PointsBodies.After adjust(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number,
            @NotNull @Valid PointsBodies.Adjustment wanted) {
        long after = adjustPoints.adjust(
                current.caller(),
                new AdjustPoints.Request(
                        wanted.id(), calls.id(number), wanted.points(), wanted.reason(), wanted.effectiveOn()));
        return new PointsBodies.After(number, after);
    }
}
