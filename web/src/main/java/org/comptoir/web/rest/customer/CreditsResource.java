package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.comptoir.instrument.application.AvailableCredits;
import org.comptoir.web.rest.instrument.InstrumentBody;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer can pay with. */
@Path("customers/{number}/credits")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "customers")
public class CreditsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomerCalls calls;

    @Inject
    private AvailableCredits availableCredits;

    @Inject
    private Problems texts;

    /** The customer's gift cards, credit notes and vouchers. */
    @GET
    @Operation(
            operationId = "customerCredits",
            summary = "List a customer's credits",
            description =
                    "Gift cards, credit notes and vouchers that are not used up: the usable ones first, the others "
                            + "with the reason why they cannot be used today.")
    @APIResponse(responseCode = "200", description = "The credits")
    public List<InstrumentBody> credits(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        return availableCredits.of(current.caller(), calls.id(number)).stream()
                .map(credit -> InstrumentBody.of(credit.instrument(), credit.refusal(), texts))
                .toList();
    }
}
