package org.comptoir.web.rest.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.comptoir.web.rest.shared.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Vouchers for many customers at once, by what they bought. */
@Path("voucher-batches")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "programmes")
public class BatchesResource {

    @Inject
    private BatchCalls calls;

    /** Who would get one. */
    @POST
    @Path("preview")
    @Operation(
            operationId = "previewVoucherBatch",
            summary = "Preview a batch of vouchers",
            description = "Page by page, with the reason for each customer who is left out. Nothing is written.")
    @APIResponse(responseCode = "200", description = "The page")
    public BatchBodies.Preview preview(@NotNull @Valid BatchBodies.Look wanted) {
        return calls.preview(wanted);
    }

    /** Issues them. */
    @POST
    @Path("confirm")
    @Operation(
            operationId = "confirmVoucherBatch",
            summary = "Issue the vouchers of a preview",
            description =
                    "Confirming the same preview again creates nothing more and finishes what was interrupted; other "
                            + "terms under its id are refused. A new preview may give the same customers again.")
    @APIResponse(responseCode = "200", description = "What this call created")
    public BatchBodies.Confirmed confirm(@NotNull @Valid BatchBodies.Batch wanted) {
        return calls.confirm(wanted);
    }
}
