package org.comptoir.web.rest.clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import org.comptoir.store.application.MoveClock;
import org.comptoir.store.application.ReadClock;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Business time; 404 unless the server was started with {@code -Dcomptoir.test-clock=true}. */
@Path("clock")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "clock")
public class ClockResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private ReadClock readClock;

    @Inject
    private MoveClock moveClock;

    /** Business time. */
    @Schema(name = "Clock")
    public record ClockBody(
            @NotNull @Schema(description = "Instant in UTC", example = "2010-12-01T08:26:00Z")
            Instant now) {}

    /** Business time now. */
    @GET
    @Operation(
            operationId = "clock",
            summary = "Read business time",
            description = "Only on a server started with -Dcomptoir.test-clock=true; 404 elsewhere.")
    @APIResponse(responseCode = "200", description = "Business time now")
    public ClockBody now() {
        return new ClockBody(readClock.now(current.caller()));
    }

    /** Moves business time. */
    @PUT
    @Operation(
            operationId = "moveClock",
            summary = "Move business time",
            description = "For all nodes, forwards or back; it goes on from there. Only on a server started with "
                    + "-Dcomptoir.test-clock=true; 404 elsewhere. Needs the permission to move the clock.")
    @APIResponse(responseCode = "200", description = "Business time afterwards")
    public ClockBody move(@NotNull @Valid ClockBody wanted) {
        return new ClockBody(moveClock.move(current.caller(), wanted.now()));
    }
}
