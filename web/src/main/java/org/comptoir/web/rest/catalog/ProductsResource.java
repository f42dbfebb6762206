package org.comptoir.web.rest.catalog;

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
import org.comptoir.catalog.application.ImportProducts;
import org.comptoir.catalog.query.FindProducts;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.BodyLimit;
import org.comptoir.web.rest.shared.BulkAnswer;
import org.comptoir.web.rest.shared.BulkRows;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products of the key's brand. */
@Path("products")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "products")
public class ProductsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ImportProducts importProducts;

    @Inject
    private FindProducts findProducts;

    @Inject
    private Problems problems;

    /** A page of products. */
    @GET
    @Operation(operationId = "products", summary = "List products", description = "By reference, page by page.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<ProductBody.Listed> products(
            @Parameter(description = "Words of the description or the reference") @QueryParam("search") String search,
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        String currency = current.currency();
        PageRequest request = PageOf.request(page, size);
        return PageOf.of(
                findProducts.page(current.caller(), search == null ? request : request.with("description", search)),
                row -> new ProductBody.Listed(
                        row.reference(),
                        row.description(),
                        row.family(),
                        row.subFamily(),
                        new Percent(row.vatRateBp()),
                        Amount.of(row.priceMinor(), currency),
                        row.active()));
    }

    /** One product. */
    @GET
    @Path("{reference}")
    @Operation(operationId = "product", summary = "Look at a product")
    @APIResponse(responseCode = "200", description = "The product with its barcodes")
    public ProductBody.Stored product(
            @Parameter(description = "Its reference", example = "PUL-001") @PathParam("reference") String reference) {
        return stored(findProducts.byReference(current.caller(), reference));
    }

    /** A new product. */
    @POST
    @Operation(
            operationId = "createProduct",
            summary = "Add a product",
            description = "A reference that is taken already is refused with 409.")
    @APIResponseSchema(value = ProductBody.Stored.class, responseCode = "201", responseDescription = "The product")
    public Response create(@NotNull @Valid ProductBody body) {
        if (findProducts.knows(current.caller(), body.reference())) {
            throw new Refused(Reason.of("product.reference-taken", body.reference()));
        }
        return save(body);
    }

    /** A product as it shall be from now on. */
    @PUT
    @Path("{reference}")
    @Operation(
            operationId = "saveProduct",
            summary = "Add or change a product",
            description = "Takes every field as it is sent. Barcodes are added; those the product has stay. Lines of "
                    + "open baskets keep the price they were scanned at.")
    @APIResponseSchema(value = ProductBody.Stored.class, responseCode = "200", responseDescription = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = ProductBody.Stored.class)))
    public Response put(
            @Parameter(description = "Its reference", example = "PUL-001") @PathParam("reference") String reference,
            @NotNull @Valid ProductBody body) {
        if (!reference.equals(body.reference())) {
            throw new Refused(Reason.of("request.other-id", reference, body.reference()));
        }
        return save(body);
    }

    /** Many products. */
    @POST
    @Path("bulk")
    @Operation(
            operationId = "saveProducts",
            summary = "Add or change many products",
            description = "Up to 5,000 by their references, all or nothing: with one wrong row nothing is saved and "
                    + "`errors` names each wrong row (`[17]`, from 0).")
    @APIResponseSchema(value = BulkAnswer.class, responseCode = "200", responseDescription = "All are saved")
    public Response bulk(@NotEmpty @Size(max = BodyLimit.MAX_ROWS) List<@NotNull @Valid ProductBody> rows) {
        return BulkAnswer.of(saveAll(rows), problems);
    }

    private ImportResult saveAll(List<ProductBody> bodies) {
        String currency = current.currency();
        return BulkRows.read(bodies, body -> body.row(currency))
                .save(rows -> importProducts.importAll(current.caller(), rows));
    }

    private Response save(ProductBody body) {
        return BulkAnswer.ofOne(
                saveAll(List.of(body)),
                problems,
                () -> stored(findProducts.byReference(
                        current.caller(), body.reference().trim())));
    }

    private ProductBody.Stored stored(FindProducts.Known known) {
        var details = known.form().details();
        return new ProductBody.Stored(
                details.reference(),
                details.description(),
                known.familyCode(),
                known.subFamilyCode(),
                new Percent(details.vatRateBp()),
                Amount.of(details.priceMinor(), current.currency()),
                details.marks().discounted(),
                details.marks().onSale(),
                details.marks().pointsExcluded(),
                details.marks().stockManaged(),
                details.marks().active(),
                known.form().barcodes(),
                known.form().components().stream()
                        .map(part -> new ProductBody.Part(part.reference(), part.quantity()))
                        .toList());
    }
}
