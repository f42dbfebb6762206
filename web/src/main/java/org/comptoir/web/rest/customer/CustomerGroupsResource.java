package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups that customers can be in (F039), with the price lists of their customers (F056). */
@Path("customer-groups")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "customers")
public class CustomerGroupsResource {

    private static final String PRICE_LIST =
            "Code of its customers' price list; the store's own (setting customer.price-list) when it is left out";

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomerForms forms;

    @Inject
    private SaveCustomerGroup saveCustomerGroup;

    /** A group as it is stored. */
    @Schema(name = "CustomerGroup")
    public record Body(
            long id,

            @Schema(description = "Send it back with a change")
            long version,

            @Schema(example = "commerçant") String name,

            @Schema(description = PRICE_LIST, example = "PRO")
            String priceList) {

        private static Body of(CustomerForms.GroupRow row) {
            return new Body(row.id(), row.version(), row.name(), row.priceList());
        }
    }

    /** A new group. */
    @Schema(name = "NewCustomerGroup")
    public record Wanted(
            @NotBlank @Size(max = 60) @Schema(example = "commerçant")
            String name,

            @Size(max = 20) @Schema(description = PRICE_LIST, example = "PRO")
            String priceList) {}

    /** A group as it shall be from now on. */
    @Schema(name = "CustomerGroupChange")
    public record Change(
            @NotNull @Schema(description = "The version that was read")
            Long version,

            @NotBlank @Size(max = 60) @Schema(example = "commerçant")
            String name,

            @Size(max = 20) @Schema(description = PRICE_LIST, example = "PRO")
            String priceList) {}

    /** All groups. */
    @GET
    @Operation(operationId = "customerGroups", summary = "List the groups of customers")
    @APIResponse(responseCode = "200", description = "The groups, by name")
    public List<Body> groups() {
        return forms.groups(current.caller()).stream().map(Body::of).toList();
    }

    /** A new group. */
    @POST
    @Operation(
            operationId = "addCustomerGroup",
            summary = "Add a group of customers",
            description = "A name that is taken already is refused with 409.")
    @APIResponseSchema(value = Body.class, responseCode = "201", responseDescription = "The group")
    public Response add(@NotNull @Valid Wanted wanted) {
        long id = saveCustomerGroup.save(
                current.caller(), new SaveCustomerGroup.Request(null, null, wanted.name(), wanted.priceList()));
        return Response.status(Response.Status.CREATED).entity(group(id)).build();
    }

    /** A group as it shall be from now on. */
    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeCustomerGroup",
            summary = "Change a group of customers",
            description = "Takes every field as it is sent: sales to its customers follow the price list from the next "
                    + "one on. Another version than the stored one is refused with 409. Programmes name groups and price "
                    + "lists as they were written: while one in force does, the group's name stays, and so does a price "
                    + "list that nobody else has (422).")
    @APIResponse(responseCode = "200", description = "The group")
    public Body change(
            @Parameter(description = "The group's id") @PathParam("id") long id, @NotNull @Valid Change change) {
        saveCustomerGroup.save(
                current.caller(),
                new SaveCustomerGroup.Request(id, change.version(), change.name(), change.priceList()));
        return group(id);
    }

    private Body group(long id) {
        return forms.groups(current.caller()).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .map(Body::of)
                .orElseThrow(() -> new Refused(Reason.of("customer-group.unknown", id)));
    }
}
