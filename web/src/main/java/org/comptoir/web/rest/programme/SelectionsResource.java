package org.comptoir.web.rest.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.comptoir.pricing.query.SelectedArticles;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a selection of articles means. */
@Path("selections")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "programmes")
public class SelectionsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private SelectedArticles articles;

    /** An article that is meant. */
    @Schema(name = "SelectedArticle")
    public record Selected(
            String reference,
            String description,
            @Schema(description = "Code") String family,
            @Schema(description = "Code") String subFamily,
            Amount price,
            boolean discounted,
            boolean onSale) {}

    /** A page of the articles that a selection means. */
    @GET
    @Operation(
            operationId = "selection",
            summary = "List the articles a selection means",
            description =
                    "As promotions, coupons and other programmes read it: `REF1,REF2*,FAM:TROUSERS,SFAM:JEAN,-REF9`. "
                            + "An article is meant when a term means it and no term with a minus does; nothing, or only terms "
                            + "with a minus, means all others. Only active articles are listed.")
    @APIResponse(responseCode = "200", description = "The page, by reference")
    public PageOf<Selected> selection(
            @Parameter(description = "The selection; nothing means all", example = "FAM:TROUSERS,-REF9")
                    @QueryParam("text")
                    String text,
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        String currency = current.currency();
        return PageOf.of(
                articles.page(current.caller(), text, PageOf.request(page, size)),
                line -> new Selected(
                        line.reference(),
                        line.description(),
                        line.family(),
                        line.subFamily(),
                        Amount.of(line.priceMinor(), currency),
                        line.discounted(),
                        line.onSale()));
    }
}
