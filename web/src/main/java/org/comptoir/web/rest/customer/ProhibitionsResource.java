package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.comptoir.customer.application.Customers;
import org.comptoir.customer.application.SaveProhibitions;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer must not be given (F008). */
@Path("customers/{number}/prohibitions")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "customers")
public class ProhibitionsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomerCalls calls;

    @Inject
    private Customers customers;

    @Inject
    private CustomerForms forms;

    @Inject
    private SaveProhibitions saveProhibitions;

    /** What is forbidden. */
    @Schema(name = "Prohibitions")
    public record Body(
            @NotNull @Schema(description = "True when a refund must not become a credit note")
            Boolean creditNote,

            @NotNull @Schema(description = "True when no money may be left for a later purchase")
            Boolean deposit) {}

    /** What is forbidden now. */
    @GET
    @Operation(operationId = "prohibitions", summary = "Look at what a customer must not be given")
    @APIResponse(responseCode = "200", description = "What is forbidden")
    public Body prohibitions(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        long id = forms.form(current.caller(), calls.id(number)).id();
        Prohibitions now = customers.prohibitions(id);
        return new Body(now.creditNote(), now.deposit());
    }

    /** Forbids or allows. */
    @PUT
    @Operation(
            operationId = "saveProhibitions",
            summary = "Forbid a customer credit notes or deposits",
            description = "Needs the permission, level 4 unless it was changed.")
    @APIResponse(responseCode = "200", description = "What is forbidden now")
    public Body save(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number,
            @NotNull @Valid Body wanted) {
        CustomerForms.CustomerForm form = forms.form(current.caller(), calls.id(number));
        saveProhibitions.save(
                current.caller(),
                new SaveProhibitions.Request(form.id(), form.version(), wanted.creditNote(), wanted.deposit()));
        return wanted;
    }
}
