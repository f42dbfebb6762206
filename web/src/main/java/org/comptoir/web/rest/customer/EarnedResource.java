package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.loyalty.earned.application.IssueEarnedVoucher;
import org.comptoir.loyalty.earned.application.ProposeEarnedVoucher;
import org.comptoir.web.rest.instrument.InstrumentBody;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Vouchers a customer earns by what was bought since the last one. */
@Path("customers/{number}/earned-vouchers")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "customers")
public class EarnedResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private CustomerCalls calls;

    @Inject
    private ProposeEarnedVoucher proposeEarnedVoucher;

    @Inject
    private IssueEarnedVoucher issueEarnedVoucher;

    @Inject
    private Problems texts;

    /** The counters and what they come to. */
    @GET
    @Operation(
            operationId = "earnedVouchers",
            summary = "Look at a customer's counters and the vouchers due",
            description =
                    "One entry for each cumulated programme of the store: what counts, what is due now, and what is "
                            + "missing to the next voucher or the next tier.")
    @APIResponse(responseCode = "200", description = "The programmes")
    public List<EarnedBodies.Proposal> proposals(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number) {
        return proposeEarnedVoucher.propose(current.caller(), calls.id(number)).stream()
                .map(proposal -> EarnedBodies.Proposal.of(proposal, current.currency(), texts))
                .toList();
    }

    /** Issues a voucher that is due. */
    @POST
    @Operation(
            operationId = "issueEarnedVoucher",
            summary = "Issue a voucher that is due",
            description =
                    "The counters are reset with it as the programme says. A replay gives the first answer; of two "
                            + "requests at once one is refused.")
    @APIResponse(responseCode = "200", description = "The voucher")
    public InstrumentBody issue(
            @Parameter(description = "The customer's number", example = "100001") @PathParam("number") long number,
            @NotNull @Valid EarnedBodies.Issue wanted) {
        Caller caller = wanted.till() == null ? current.caller() : current.at(wanted.till());
        return InstrumentBody.of(
                issueEarnedVoucher.issue(
                        caller,
                        new IssueEarnedVoucher.Request(
                                wanted.id(),
                                calls.id(number),
                                wanted.programme(),
                                Amount.minorOrNull(wanted.expected(), current.currency()))),
                null,
                texts);
    }
}
