package org.comptoir.web.rest.instrument;

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
import org.comptoir.instrument.application.ExpireInstruments;
import org.comptoir.instrument.query.UnusedGiftCards;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many instruments at once: what was never used, and what has ended. */
@Path("instrument-reports")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "instruments")
public class InstrumentReportsResource {

    @Inject
    private CareCalls calls;

    @Inject
    private UnusedGiftCards unusedGiftCards;

    @Inject
    private ExpireInstruments expireInstruments;

    /** Gift cards that were never used. */
    @GET
    @Path("unused-gift-cards")
    @Operation(
            operationId = "unusedGiftCards",
            summary = "List gift cards that were never used",
            description = "Those that end first first, page by page.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<CareBodies.UnusedCard> unusedGiftCards(
            @Parameter(description = "Page, counted from 0") @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200)
                    int size) {
        return PageOf.of(unusedGiftCards.page(calls.caller(), PageOf.request(page, size)), calls::card);
    }

    /** Writes off what has ended. */
    @POST
    @Path("expiries")
    @Operation(
            operationId = "expireInstruments",
            summary = "Write off all instruments that ended before a day",
            description = "Doing it again does nothing more.")
    @APIResponse(responseCode = "200", description = "How many were written off")
    public CareBodies.Expired expire(@NotNull @Valid CareBodies.Expiry wanted) {
        return new CareBodies.Expired(expireInstruments.expire(calls.caller(), wanted.day()));
    }
}
