package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.query.SaleDocuments;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goods that come back. */
@Path("returns")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "sales")
public class ReturnsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReturnCalls calls;

    @Inject
    private SaleDocuments documents;

    @Inject
    private SaleMapper mapper;

    @Inject
    private CascadeMapper cascades;

    @Context
    private UriInfo uri;

    /** Takes a sale back. */
    @POST
    @Operation(
            operationId = "returnSale",
            summary = "Take a sale back, whole or by line",
            description = "Reverses what the sale stored, unit by unit, and never runs a rule again; points earned are "
                    + "taken back, the money goes to where it came from. A replay answers 200 with the first answer and "
                    + "the header Idempotent-Replay.")
    @APIResponseSchema(value = SaleBody.class, responseCode = "201", responseDescription = "The return, just booked")
    @APIResponse(
            responseCode = "200",
            description = "The return, booked before under this id",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = SaleBody.class)))
    public Response takeBack(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Api.JSON,
                                            schema = @Schema(implementation = ReturnRequest.class),
                                            examples = @ExampleObject(name = "one unit", value = Examples.RETURN)))
                    @NotNull
                    @Valid
                    ReturnRequest request) {
        Caller caller = current.at(request.till());
        return answer(caller, calls.takeBack(caller, request));
    }

    /** Takes goods back whose ticket is lost. */
    @POST
    @Path("without-ticket")
    @Operation(
            operationId = "returnWithoutTicket",
            summary = "Take goods back without their ticket",
            description = "Needs a permission of its own and a reason; it is audited.")
    @APIResponseSchema(value = SaleBody.class, responseCode = "201", responseDescription = "The return, just booked")
    @APIResponse(
            responseCode = "200",
            description = "The return, booked before under this id",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = SaleBody.class)))
    public Response takeBackWithoutTicket(@NotNull @Valid ReturnRequest.WithoutTicket request) {
        Caller caller = current.at(request.till());
        return answer(caller, calls.withoutTicket(caller, request, current.currency()));
    }

    /** Computes a return without booking it. */
    @POST
    @Path("simulations")
    @Operation(
            operationId = "simulateReturn",
            summary = "See everything a return would do",
            description =
                    "Computed by the code that books a return, on what is there now: lines, effects reversed, points "
                            + "given and taken back, vouchers that become void, deductions, debts, and the money per tender. "
                            + "Nothing is written.")
    @APIResponse(responseCode = "200", description = "The whole cascade")
    public CascadeBody simulate(@NotNull @Valid SimulationRequest request) {
        return cascades.body(calls.simulate(current.caller(), request), current.currency());
    }

    /** Undoes a whole sale. */
    @POST
    @Path("voids")
    @Operation(
            operationId = "voidSale",
            summary = "Undo a whole sale before its till session is closed",
            description =
                    "On its business day and at its till only; needs a permission of its own and a reason, and is "
                            + "audited. Everything is reversed as by a whole return.")
    @APIResponseSchema(value = SaleBody.class, responseCode = "201", responseDescription = "The void, just booked")
    @APIResponse(
            responseCode = "200",
            description = "The void, booked before under this id",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = SaleBody.class)))
    public Response undo(@NotNull @Valid VoidRequest request) {
        Caller caller = current.at(request.till());
        return answer(caller, calls.undo(caller, request));
    }

    private Response answer(Caller caller, CompleteSale.Completed done) {
        return Documents.answer(uri, done, mapper.sale(documents.of(caller, done.sale())));
    }
}
