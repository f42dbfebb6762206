package org.comptoir.web.rest.run;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs of campaign jobs. */
@Path("runs")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "runs")
public class RunsResource {

    @Inject
    private RunCalls calls;

    @Context
    private UriInfo uri;

    /** Starts a run. */
    @POST
    @Operation(
            operationId = "startRun",
            summary = "Start a job for a business date",
            description =
                    "A node takes it within seconds; follow it by its id. The same job, date and programme run once: "
                            + "a second request gets the run there is.")
    @APIResponseSchema(
            value = RunBodies.RunBody.class,
            responseCode = "202",
            responseDescription = "The run, waiting or further")
    public Response start(@NotNull @Valid RunBodies.Start wanted) {
        RunBodies.RunBody run = calls.start(wanted);
        return Response.accepted(run)
                .location(uri.getBaseUriBuilder()
                        .path(RunsResource.class)
                        .path(String.valueOf(run.id()))
                        .build())
                .build();
    }

    /** What a run would do. */
    @POST
    @Path("preview")
    @Operation(
            operationId = "previewRun",
            summary = "Preview a job",
            description = "The same decisions as the run itself; nothing is written.")
    @APIResponse(responseCode = "200", description = "What would happen, and who is left out and why")
    public RunBodies.Preview preview(@NotNull @Valid RunBodies.Look wanted) {
        return calls.preview(wanted);
    }

    /** The history. */
    @GET
    @Operation(operationId = "runs", summary = "List runs", description = "The newest first, page by page.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<RunBodies.RunBody> runs(
            @Parameter(description = "Only runs of this job", example = "birthdaycards") @QueryParam("job") String job,
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        return calls.page(job, page, size);
    }

    /** One run. */
    @GET
    @Path("{id}")
    @Operation(operationId = "run", summary = "Follow a run")
    @APIResponse(responseCode = "200", description = "The run, its parts, and what it left out")
    public RunBodies.RunBody run(@Parameter(description = "Id of the run", example = "2001") @PathParam("id") long id) {
        return calls.run(id);
    }

    /** Holds a run. */
    @POST
    @Path("{id}/pause")
    @Operation(operationId = "pauseRun", summary = "Hold a run", description = "It goes on when it is resumed.")
    @APIResponse(responseCode = "200", description = "The run, held")
    public RunBodies.RunBody pause(
            @Parameter(description = "Id of the run", example = "2001") @PathParam("id") long id) {
        return calls.pause(id);
    }

    /** Lets a run go on. */
    @POST
    @Path("{id}/resume")
    @Operation(
            operationId = "resumeRun",
            summary = "Let a held, stopped or failed run go on",
            description = "From what it has committed; nothing is done twice.")
    @APIResponse(responseCode = "200", description = "The run, waiting for a node")
    public RunBodies.RunBody resume(
            @Parameter(description = "Id of the run", example = "2001") @PathParam("id") long id) {
        return calls.resume(id);
    }

    /** Stops a run. */
    @POST
    @Path("{id}/stop")
    @Operation(
            operationId = "stopRun",
            summary = "Stop a run",
            description = "What it did stays; nothing more is booked from the answer on.")
    @APIResponse(responseCode = "200", description = "The run, stopped")
    public RunBodies.RunBody stop(
            @Parameter(description = "Id of the run", example = "2001") @PathParam("id") long id) {
        return calls.stop(id);
    }
}
