package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.comptoir.sale.application.QuoteBasket;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CheckedOnce;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a basket costs. */
@Path("quotes")
@RequestScoped
@CheckedOnce
@ValidateOnExecution(type = ExecutableType.NONE)
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "sales")
public class QuotesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private QuoteBasket quoteBasket;

    @Inject
    private SaleMapper mapper;

    /** Prices a basket; nothing is booked. */
    @POST
    @Operation(
            operationId = "quote",
            summary = "Price a basket",
            description =
                    "Lines, what each rule did and why, what did not apply and what would unlock it, VAT, totals. "
                            + "The same basket sold now has the same total; nothing is booked.")
    @APIResponse(responseCode = "200", description = "The price now")
    public QuoteBody quote(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Api.JSON,
                                            schema = @Schema(implementation = BasketBody.class),
                                            examples = @ExampleObject(name = "basket", value = Examples.BASKET)))
                    @NotNull
                    @Valid
                    BasketBody basket) {
        String currency = current.currency();
        return mapper.quote(quoteBasket.quote(current.caller(), basket.wanted(currency)), currency);
    }
}
