package org.comptoir.web.rest.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.comptoir.sale.application.ListTills;
import org.comptoir.sale.application.OpenTill;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tills of the key's store. */
@Path("tills")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "tills")
public class TillsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ListTills listTills;

    @Inject
    private OpenTill openTill;

    /** A till. */
    @Schema(name = "Till")
    public record TillBody(
            long id,
            String code,
            String name,

            @Schema(description = "True while a session is open: sales can be booked")
            boolean open,

            @Schema(description = "Number of its last ticket")
            long lastTicketNo) {}

    /** The cash a till starts with. */
    @Schema(name = "OpenTillRequest")
    public record Opening(
            @NotNull @Schema(description = "Cash in the drawer at the start")
            Amount cashFloat) {}

    /** All tills. */
    @GET
    @Operation(operationId = "tills", summary = "List the tills of the key's store")
    @APIResponse(responseCode = "200", description = "The tills, by code")
    public List<TillBody> tills() {
        return listTills.list(current.caller()).stream()
                .map(state -> new TillBody(
                        state.till().id(),
                        state.till().code(),
                        state.till().name(),
                        state.open(),
                        state.lastTicketNo()))
                .toList();
    }

    /** Opens a till; an open one stays as it is. */
    @POST
    @Path("{till}/open")
    @Operation(
            operationId = "openTill",
            summary = "Open a till with its float",
            description = "A till that is open already stays as it is. A till of another store is refused.")
    @APIResponse(responseCode = "200", description = "The till, open")
    public TillBody open(
            @Parameter(description = "Id of the till", example = "101") @PathParam("till") long till,
            @NotNull @Valid Opening opening) {
        TillHead head = openTill.open(
                current.at(till), new OpenTill.Request(till, opening.cashFloat().minor(current.currency())));
        return tills().stream()
                .filter(known -> known.id() == head.tillId())
                .findFirst()
                .orElseThrow();
    }
}
