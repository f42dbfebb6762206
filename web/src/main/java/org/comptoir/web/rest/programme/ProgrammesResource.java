package org.comptoir.web.rest.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.Optional;
import org.comptoir.loyalty.conditional.application.CopyRates;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    @Inject
    private CurrentCaller current;

    @Inject
    private ProgrammeList programmes;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private CopyRates copyRates;

    /** All programmes. */
    @GET
    @Operation(operationId = "programmes", summary = "List the programmes")
    @APIResponse(responseCode = "200", description = "The programmes with their versions in force")
    public List<ProgrammeBody> programmes() {
        return programmes.all(current.caller()).stream().map(ProgrammeBody::of).toList();
    }

    /** One programme. */
    @GET
    @Path("{name}")
    @Operation(operationId = "programme", summary = "Look at a programme and all its versions")
    @APIResponse(responseCode = "200", description = "The programme")
    public ProgrammeBody.Detail programme(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") String name) {
        ProgrammeList.Line line = known(name);
        return ProgrammeBody.of(line, programmes.versions(current.caller(), line.id()));
    }

    /** A new programme. */
    @POST
    @Operation(
            operationId = "createProgramme",
            summary = "Add a programme",
            description =
                    "Its parameters become version 1. A name that is taken already is refused with 409, parameters "
                            + "that make no sense or that the kind does not have with 422.")
    @APIResponseSchema(value = ProgrammeBody.class, responseCode = "201", responseDescription = "Added")
    public Response create(@NotNull @Valid ProgrammeBody.New wanted) {
        saveProgramme.save(
                current.caller(),
                new SaveProgramme.Request(
                        null,
                        0,
                        wanted.kind(),
                        wanted.name(),
                        !Boolean.FALSE.equals(wanted.active()),
                        wanted.params().toString()));
        return Response.status(Response.Status.CREATED)
                .entity(ProgrammeBody.of(known(wanted.name())))
                .build();
    }

    /** Other parameters from now on. */
    @POST
    @Path("{name}/versions")
    @Operation(
            operationId = "addProgrammeVersion",
            summary = "Change a programme's parameters",
            description = "They become its next version; what was booked under the earlier ones keeps them. Parameters "
                    + "equal to those in force make no version.")
    @APIResponse(responseCode = "200", description = "The programme with the version in force")
    public ProgrammeBody version(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") String name,
            @NotNull @Valid ProgrammeBody.NewVersion wanted) {
        ProgrammeList.Line line = known(name);
        return save(line, wanted.edit(), line.active(), wanted.params().toString());
    }

    /** The rates of a store for another one. */
    @POST
    @Path("{name}/copy-rates")
    @Operation(
            operationId = "copyRates",
            summary = "Copy the conditional discounts of a store to another store",
            description =
                    "The programme's next version. Rates that the other store has already stay as they are; where "
                            + "there is nothing to copy it is refused with 422.")
    @APIResponse(responseCode = "200", description = "The programme with the version in force")
    public ProgrammeBody copyRates(
            @Parameter(description = "Its name", example = "Groups") @PathParam("name") String name,
            @NotNull @Valid ProgrammeBody.Copy wanted) {
        ProgrammeList.Line line = known(name);
        copyRates.copy(
                current.caller(),
                new CopyRates.Request(wanted.id(), line.id(), wanted.edit(), wanted.from(), wanted.to()));
        return ProgrammeBody.of(known(name));
    }

    /** Puts a stopped programme in force again. */
    @POST
    @Path("{name}/activate")
    @Operation(
            operationId = "activateProgramme",
            summary = "Put a programme in force",
            description = "Its parameters are checked again; what they name and is no longer there is refused.")
    @APIResponse(responseCode = "200", description = "The programme, active")
    public ProgrammeBody activate(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") String name,
            @NotNull @Valid ProgrammeBody.Edit wanted) {
        ProgrammeList.Line line = known(name);
        return save(line, wanted.edit(), true, line.paramsJson());
    }

    /** Takes a programme out of force. */
    @POST
    @Path("{name}/stop")
    @Operation(
            operationId = "stopProgramme",
            summary = "Take a programme out of force",
            description =
                    "What was acquired under it stays. A coupon's code becomes free. Its parameters are not checked: "
                            + "what they name may be gone.")
    @APIResponse(responseCode = "200", description = "The programme, stopped")
    public ProgrammeBody stop(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") String name,
            @NotNull @Valid ProgrammeBody.Edit wanted) {
        ProgrammeList.Line line = known(name);
        return save(line, wanted.edit(), false, line.paramsJson());
    }

    /** A programme as it shall be from now on. */
    @PUT
    @Path("{name}")
    @Operation(
            operationId = "saveProgramme",
            summary = "Add a programme or change its parameters, whatever they were",
            description = "Other parameters make another version; what was booked under the earlier ones keeps them. A "
                    + "programme keeps its kind.")
    @APIResponseSchema(value = ProgrammeBody.class, responseCode = "200", responseDescription = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = Api.JSON, schema = @Schema(implementation = ProgrammeBody.class)))
    public Response put(
            @Parameter(description = "Its name", example = "Points") @PathParam("name") @Size(max = 100) String name,
            @NotNull @Valid ProgrammeBody.Wanted wanted) {
        Optional<ProgrammeList.Line> known = programmes.named(current.caller(), name);
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
                .entity(ProgrammeBody.of(known(name)))
                .build();
    }

    private ProgrammeBody save(ProgrammeList.Line line, long edit, boolean active, String params) {
        saveProgramme.save(
                current.caller(), new SaveProgramme.Request(line.id(), edit, line.kind(), line.name(), active, params));
        return ProgrammeBody.of(known(line.name()));
    }

    private ProgrammeList.Line known(String name) {
        return programmes
                .named(current.caller(), name)
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", name)));
    }
}
