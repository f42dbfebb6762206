package org.comptoir.web.rest.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programmes by their names. */
@Path("programmes")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "programmes")
public class ProgrammesResource {

    private static final String PARAMS = "Parameters of the kind; amounts are minor units. POINTS: points, sliceMinor, "
            + "excludeDiscounted, excludeOnSale, validityDays, earning (articles, rounding FLOOR or HALF_UP, per SALE or "
            + "LINE, pendingDays, stores), spending (pointMinor, consumeAll, withoutPurchase), upkeep (resetMonths, "
            + "alertPoints or alertInvoices), levels (number, points), gifts (id, kind PRODUCT or DISCOUNT, reference, "
            + "level, amountMinor, cost FIXED or ALL_POINTS). "
            + "BIRTHDAY: amountMinor, rateBp, "
            + "productReference, validityDays, catchUpDays, minimumGapDays. POUCH: vouchers (title, amount in whole units "
            + "of the currency, code, unit DAY, WEEK or MONTH, count, start NEXT_DAY, START_OF_NEXT_SEQUENCE or "
            + "END_OF_PREVIOUS), boxes (createdToday, firstSaleToday, existing), data (mandatory, emailOrMobile).";

    @Inject
    private CurrentCaller current;

    @Inject
    private ProgrammeList programmes;

    @Inject
    private SaveProgramme saveProgramme;

    /** A programme as it is sent. */
    @Schema(name = "ProgrammeToSave")
    public record Wanted(
            @NotNull @Size(max = 30) @Schema(example = "POINTS")
            String kind,

            @Schema(description = "True when it is left out")
            Boolean active,

            @NotNull
            @Schema(
                    type = SchemaType.OBJECT,
                    description = PARAMS,
                    example = "{\"points\": 1, \"sliceMinor\": 1000, \"validityDays\": 365}")
            JsonObject params) {}

    /** A programme with the version in force. */
    @Schema(name = "Programme")
    public record ProgrammeBody(
            long id,
            String name,
            String kind,
            boolean active,

            @Schema(description = "Number of the version in force; each change of parameters makes another")
            int version,

            @Schema(type = SchemaType.OBJECT, description = PARAMS)
            JsonObject params) {}

    /** All programmes. */
    @GET
    @Operation(operationId = "programmes", summary = "List the programmes")
    @APIResponse(responseCode = "200", description = "The programmes with their versions in force")
    public List<ProgrammeBody> programmes() {
        return programmes.all(current.caller()).stream()
                .map(ProgrammesResource::body)
                .toList();
    }

    /** One programme. */
    @GET
    @Path("{name}")
    @Operation(operationId = "programme", summary = "Look at a programme")
    @APIResponse(responseCode = "200", description = "The programme")
    public ProgrammeBody programme(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") String name) {
        return body(named(name).orElseThrow(() -> new Refused(Reason.of("programme.unknown", name))));
    }

    /** A programme as it shall be from now on. */
    @PUT
    @Path("{name}")
    @Operation(
            operationId = "saveProgramme",
            summary = "Add a programme or change its parameters",
            description = "Other parameters make another version; what was booked under the earlier ones keeps them. A "
                    + "programme keeps its kind.")
    @APIResponseSchema(value = ProgrammeBody.class, responseCode = "200", responseDescription = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = ProgrammeBody.class)))
    public Response put(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") @Size(max = 100) String name,
            @NotNull @Valid Wanted wanted) {
        Optional<ProgrammeList.Line> known = named(name);
        known.filter(line -> !line.kind().equals(wanted.kind())).ifPresent(line -> {
            throw new Refused(Reason.of("request.other-id", line.kind(), wanted.kind()));
        });
        saveProgramme.save(
                current.caller(),
                new SaveProgramme.Request(
                        known.map(ProgrammeList.Line::id).orElse(null),
                        known.map(ProgrammeList.Line::version).orElse(0L),
                        wanted.kind(),
                        name,
                        !Boolean.FALSE.equals(wanted.active()),
                        wanted.params().toString()));
        return Response.status(known.isPresent() ? Response.Status.OK : Response.Status.CREATED)
                .entity(programme(name))
                .build();
    }

    private Optional<ProgrammeList.Line> named(String name) {
        return programmes.named(current.caller(), name);
    }

    private static ProgrammeBody body(ProgrammeList.Line line) {
        try (JsonReader reader = Json.createReader(new StringReader(line.paramsJson()))) {
            return new ProgrammeBody(
                    line.id(), line.name(), line.kind(), line.active(), line.versionNo(), reader.readObject());
        }
    }
}
