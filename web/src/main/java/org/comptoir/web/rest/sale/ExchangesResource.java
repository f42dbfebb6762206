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
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.query.SaleDocuments;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goods that come back for others that leave. */
@Path("exchanges")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "sales")
public class ExchangesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ExchangeGoods exchangeGoods;

    @Inject
    private SaleDocuments documents;

    @Inject
    private SaleMapper mapper;

    @Context
    private UriInfo uri;

    /** Books both documents at once. */
    @POST
    @Operation(
            operationId = "exchangeGoods",
            summary = "Take goods back and sell others, all or nothing",
            description = "Books a return and a sale in one transaction. What comes back pays for what leaves; the "
                    + "tenders pay what is missing, and what is left goes back as with a return. A replay answers 200 with "
                    + "the first answer and the header Idempotent-Replay.")
    @APIResponseSchema(
            value = ExchangeBody.class,
            responseCode = "201",
            responseDescription = "Both documents, just booked")
    @APIResponse(
            responseCode = "200",
            description = "Both documents, booked before under this id",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = ExchangeBody.class)))
    public Response exchange(@NotNull @Valid ExchangeRequest request) {
        Caller caller = current.at(request.till());
        ExchangeGoods.Completed done = exchangeGoods.exchange(
                caller,
                new ExchangeGoods.Request(
                        new ExchangeGoods.Back(
                                documents.id(caller, request.originalSale()),
                                ReturnCalls.units(request.lines()),
                                ReturnCalls.refundAs(request.refundAs()),
                                request.reason()),
                        request.sale(current.currency())));
        ExchangeBody body = new ExchangeBody(
                mapper.sale(documents.of(caller, done.back())), mapper.sale(documents.of(caller, done.sold())));
        if (done.replayed()) {
            return Response.ok(body).header(Api.REPLAY, "true").build();
        }
        return Response.created(uri.getBaseUriBuilder()
                        .path(SalesResource.class)
                        .path(String.valueOf(body.sold().id()))
                        .build())
                .entity(body)
                .build();
    }
}
