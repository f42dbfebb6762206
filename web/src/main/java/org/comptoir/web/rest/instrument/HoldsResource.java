package org.comptoir.web.rest.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.comptoir.instrument.application.HoldInstrument;
import org.comptoir.instrument.application.ListHolds;
import org.comptoir.instrument.application.ReleaseHold;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reservations of instruments for a few minutes. */
@Path("holds")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "instruments")
public class HoldsResource {

    @Inject
    private CareCalls calls;

    @Inject
    private HoldInstrument holdInstrument;

    @Inject
    private ReleaseHold releaseHold;

    @Inject
    private ListHolds listHolds;

    /** Takes or renews. */
    @POST
    @Operation(
            operationId = "holdInstrument",
            summary = "Reserve an instrument for a sale to come",
            description = "For five minutes; taking it again renews it. The sale of that id uses it, and ends it.")
    @APIResponse(responseCode = "200", description = "The instrument that is reserved")
    public InstrumentBody hold(@NotNull @Valid CareBodies.HoldToTake wanted) {
        return calls.done(
                wanted.code(),
                found -> holdInstrument
                        .hold(
                                calls.caller(),
                                new HoldInstrument.Request(
                                        wanted.till(),
                                        Hold.ofSale(wanted.saleId()),
                                        found.id(),
                                        Amount.minorOrNull(wanted.amount(), found.currency())))
                        .id());
    }

    /** What is reserved now. */
    @GET
    @Operation(operationId = "holds", summary = "List what is reserved at the store now")
    @APIResponse(responseCode = "200", description = "The live reservations, those that end first first")
    public List<CareBodies.HoldBody> holds() {
        return listHolds.of(calls.caller()).stream().map(calls::hold).toList();
    }

    /** Gives free. */
    @DELETE
    @Path("{saleId}")
    @Operation(operationId = "releaseHolds", summary = "Give free what is reserved for a sale to come")
    @APIResponse(responseCode = "204", description = "Nothing is reserved for it any more")
    public void release(@Parameter(description = "The id of the sale to come") @PathParam("saleId") UUID saleId) {
        releaseHold.release(calls.caller(), new ReleaseHold.Request(Hold.ofSale(saleId), List.of()));
    }
}
