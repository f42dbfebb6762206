package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.comptoir.sale.application.ResolveCode;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What scanned and typed codes mean. */
@Path("codes")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "sales")
public class CodesResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ResolveCode resolveCode;

    /** A code with its meanings. */
    @Schema(name = "Code")
    public record CodeBody(
            @Schema(description = "True when somebody has to choose")
            boolean ambiguous,

            @Schema(description = "At least one") List<MeaningBody> meanings) {}

    /** One thing that a code means. */
    @Schema(name = "CodeMeaning")
    public record MeaningBody(
            @Schema(enumeration = {"ARTICLE", "CUSTOMER", "VOUCHER", "CLAIM", "TENDER", "TICKET"})
            String kind,

            @Schema(description = "Of the article, customer, instrument or sale; of a claim what it claims")
            long id,

            @Schema(description = "Reference and description, or the code; only the end of an instrument's")
            String text) {}

    /** Everything a code means. */
    @GET
    @Path("{code}")
    @Operation(
            operationId = "code",
            summary = "Say what a code means",
            description =
                    "References and customer numbers are outside of the register of codes, so that a code may mean "
                            + "several things: all of them are told, and a till asks which is meant. Where the kind is known, as "
                            + "that of a tender, of a line's `reference` or of a basket's `codes`, there is nothing to ask. An "
                            + "unknown code is answered with 404.")
    @APIResponse(responseCode = "200", description = "Its meanings")
    public CodeBody code(
            @Parameter(description = "The scanned or typed code", example = "3250390000013")
                    @PathParam("code")
                    @Size(max = 40)
                    String code) {
        List<MeaningBody> meanings = resolveCode.resolve(current.caller(), code).stream()
                .map(meaning -> new MeaningBody(meaning.kind().name(), meaning.id(), meaning.text()))
                .toList();
        return new CodeBody(meanings.size() > 1, meanings);
    }
}
