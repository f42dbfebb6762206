package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comptoir.customer.query.FindCustomers;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.BodyLimit;
import org.comptoir.web.rest.shared.BulkAnswer;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers of the key's brand. */
@Path("customers")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "customers")
public class CustomersResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomerCalls calls;

    @Inject
    private FindCustomers findCustomers;

    @Inject
    private Problems problems;

    /** A page of customers. */
    @GET
    @Operation(operationId = "customers", summary = "List customers", description = "By name, page by page.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<CustomerBody.Listed> customers(
            @Parameter(description = "Beginning of the last name, then of the first name") @QueryParam("search")
                    String search,
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        PageRequest request = PageOf.request(page, size);
        return PageOf.of(
                findCustomers.page(current.caller(), search == null ? request : request.with("name", search)),
                row -> new CustomerBody.Listed(
                        row.number(),
                        row.lastName(),
                        row.firstName(),
                        row.email(),
                        row.mobile(),
                        row.postalCode(),
                        row.city(),
                        row.active()));
    }

    /** One customer. */
    @GET
    @Path("{number}")
    @Operation(
            operationId = "customer",
            summary = "Look at a customer",
            description = "The record with turnover, visits and points. The number of a merged record answers with the "
                    + "record that replaced it.")
    @APIResponse(responseCode = "200", description = "The customer")
    public CustomerBody.Stored customer(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        return calls.stored(number);
    }

    /** A new customer. */
    @POST
    @Operation(
            operationId = "createCustomer",
            summary = "Add a customer at the key's store",
            description =
                    "Asks for the fields that the shop's settings make mandatory. The number is the next free one: "
                            + "send none.")
    @APIResponseSchema(value = CustomerBody.Stored.class, responseCode = "201", responseDescription = "The customer")
    public Response create(@NotNull @Valid CustomerBody body) {
        if (body.number() != null) {
            throw new Refused(Reason.of("request.number-given", body.number()));
        }
        return Response.status(Response.Status.CREATED)
                .entity(calls.create(body))
                .build();
    }

    /** A customer as it shall be from now on. */
    @PUT
    @Path("{number}")
    @Operation(
            operationId = "saveCustomer",
            summary = "Add or change a customer under a number",
            description =
                    "Takes every field as it is sent; a field that is left out is emptied. A card is added. Keeps "
                            + "the number, for customers that come from another system.")
    @APIResponseSchema(value = CustomerBody.Stored.class, responseCode = "200", responseDescription = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = CustomerBody.Stored.class)))
    public Response put(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") @Min(1)
                    long number,
            @NotNull @Valid CustomerBody body) {
        if (body.number() != null && body.number() != number) {
            throw new Refused(Reason.of("request.other-id", number, body.number()));
        }
        return BulkAnswer.ofOne(calls.save(List.of(body.numbered(number))), problems, () -> calls.stored(number));
    }

    /** Many customers. */
    @POST
    @Path("bulk")
    @Operation(
            operationId = "saveCustomers",
            summary = "Add or change many customers",
            description =
                    "Up to 5,000; those with a known number are changed, all or nothing: with one wrong row nothing "
                            + "is saved and `errors` names each wrong row (`[17]`, from 0).")
    @APIResponseSchema(value = BulkAnswer.class, responseCode = "200", responseDescription = "All are saved")
    public Response bulk(@NotEmpty @Size(max = BodyLimit.MAX_ROWS) List<@NotNull @Valid CustomerBody> rows) {
        return BulkAnswer.of(calls.save(rows), problems);
    }
}
