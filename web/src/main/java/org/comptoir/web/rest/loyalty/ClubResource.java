package org.comptoir.web.rest.loyalty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.club.query.ClubStatus;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's club memberships. */
@Path("customers/{number}/clubs")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "customers")
public class ClubResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Customers customers;

    @Inject
    private ClubStatus status;

    /** Where a customer stands with a club. */
    @Schema(name = "ClubMembership")
    public record ClubBody(
            @Schema(description = "Name of the programme") String club,

            @Schema(description = "True when the customer is a member today")
            boolean active,

            @Schema(description = "First day without a gap; none for who never was a member")
            LocalDate since,

            @Schema(description = "Last day, inclusive; none for who never was a member")
            LocalDate expiresOn,

            @Schema(description = "What members get today") Percent rate,

            @Schema(description = "Why members get more than usual today")
            String privilege) {}

    /** The clubs in force. */
    @GET
    @Operation(
            operationId = "customerClubs",
            summary = "List a customer's club memberships",
            description = "Each club in force, by name, with the customer's membership as it is today.")
    @APIResponse(responseCode = "200", description = "The clubs")
    public List<ClubBody> clubs(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        long id = customers
                .byNumber(current.caller().brandId(), number)
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
        return status.of(current.caller(), id).stream()
                .map(line -> new ClubBody(
                        line.club(),
                        line.active(),
                        line.since(),
                        line.expiresOn(),
                        new Percent(line.rateBp()),
                        line.privilege()))
                .toList();
    }
}
