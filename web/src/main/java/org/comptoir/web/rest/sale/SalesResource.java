package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.query.SaleDocuments;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CheckedOnce;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completed sales. */
@Path("sales")
@RequestScoped
@CheckedOnce
@ValidateOnExecution(type = ExecutableType.NONE)
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "sales")
public class SalesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private SellBasket sellBasket;

    @Inject
    private SaleDocuments documents;

    @Inject
    private SaleMapper mapper;

    @Context
    private UriInfo uri;

    /** Books a sale once. */
    @POST
    @Operation(
            operationId = "completeSale",
            summary = "Complete a sale",
            description = "Prices the basket, books the payments and gives the next ticket number, all or nothing. The "
                    + "total must be the expected one. A line with a price of its own is stored with its reason as an "
                    + "override. A replay answers 200 with the first answer and the header Idempotent-Replay.")
    @APIResponseSchema(value = SaleBody.class, responseCode = "201", responseDescription = "The sale, just booked")
    @APIResponse(
            responseCode = "200",
            description = "The sale, booked before under this id",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = SaleBody.class)))
    public Response complete(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Api.JSON,
                                            schema = @Schema(implementation = SaleRequest.class),
                                            examples = @ExampleObject(name = "cash", value = Examples.SALE)))
                    @NotNull
                    @Valid
                    SaleRequest request) {
        Caller caller = current.at(request.till());
        CompleteSale.Completed done = sellBasket.sell(caller, request.wanted(current.currency()));
        return Documents.answer(uri, done, mapper.sale(documents.of(caller, done.sale())));
    }

    /** A booked document. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "sale",
            summary = "Look at a sale or a return",
            description = "By the shop's id, the client's id, or the code printed on its ticket.")
    @APIResponse(responseCode = "200", description = "The document, with the units that came back since")
    public SaleBody sale(
            @Parameter(description = "Id, client's id or ticket code", example = "TK1001") @PathParam("id") String id) {
        return mapper.sale(documents.find(current.caller(), id));
    }
}
