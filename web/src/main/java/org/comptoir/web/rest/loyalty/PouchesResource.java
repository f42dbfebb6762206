package org.comptoir.web.rest.loyalty;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.pouch.application.DeclinePouch;
import org.comptoir.loyalty.pouch.application.GivePouch;
import org.comptoir.loyalty.pouch.application.ProposePouch;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.web.rest.instrument.InstrumentBody;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pouches of vouchers for a customer. */
@Path("customers/{number}/pouches")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "customers")
public class PouchesResource {

    private static final String NUMBER = "The customer's number";

    @Inject
    private CurrentCaller current;

    @Inject
    private Customers customers;

    @Inject
    private ProgrammeList programmes;

    @Inject
    private ProposePouch proposePouch;

    @Inject
    private GivePouch givePouch;

    @Inject
    private DeclinePouch declinePouch;

    @Inject
    private Stores stores;

    @Inject
    private Clock clock;

    @Inject
    private Problems texts;

    /** The pouches in force for the customer. */
    @GET
    @Operation(
            operationId = "proposePouches",
            summary = "Look which pouches a customer can have",
            description = "After a sale or when the customer is recalled; nothing is written.")
    @APIResponse(responseCode = "200", description = "One proposal for each pouch in force")
    public List<PouchBodies.Proposal> propose(
            @Parameter(description = NUMBER, example = "100001") @PathParam("number") long number) {
        String currency = store().brand().currency();
        return proposePouch.propose(current.caller(), id(number)).stream()
                .map(proposal -> body(proposal, currency))
                .toList();
    }

    /** Gives the customer a pouch. */
    @POST
    @Path("given")
    @Operation(
            operationId = "givePouch",
            summary = "Give a pouch",
            description =
                    "Issues its vouchers, fills what is missing into the customer's record, and prints the pouch when "
                            + "the key has a till. A replay gives the first answer.")
    @APIResponse(responseCode = "200", description = "Its vouchers")
    public List<InstrumentBody> give(
            @Parameter(description = NUMBER, example = "100001") @PathParam("number") long number,
            @NotNull @Valid PouchBodies.Give wanted) {
        LocalDate today = store().today(clock);
        Map<String, String> data = wanted.data() == null ? Map.of() : wanted.data();
        return givePouch
                .give(
                        current.caller(),
                        new GivePouch.Request(wanted.id(), id(number), programme(wanted.programme()), null, data))
                .stream()
                .map(voucher ->
                        InstrumentBody.of(voucher, voucher.refusalOn(today).orElse(null), texts))
                .toList();
    }

    /** Remembers that the customer does not wish a pouch. */
    @POST
    @Path("declined")
    @Operation(
            operationId = "declinePouch",
            summary = "Decline a pouch",
            description = "It is not proposed unasked again. A replay changes nothing.")
    @APIResponse(responseCode = "200", description = "Remembered")
    public PouchBodies.Declined decline(
            @Parameter(description = NUMBER, example = "100001") @PathParam("number") long number,
            @NotNull @Valid PouchBodies.Decline wanted) {
        declinePouch.decline(
                current.caller(),
                new DeclinePouch.Request(wanted.id(), id(number), programme(wanted.programme()), null));
        return new PouchBodies.Declined(number, wanted.programme());
    }

    private StoreInfo store() {
        return stores.store(current.caller().storeId());
    }

    private long id(long number) {
        return customers
                .byNumber(current.caller().brandId(), number)
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
    }

    private long programme(String name) {
        return programmes
                .named(current.caller(), name)
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", name)))
                .id();
    }

    private PouchBodies.Proposal body(ProposePouch.Proposal proposal, String currency) {
        Reason why = proposal.refusal() == null ? proposal.missing() : proposal.refusal();
        return new PouchBodies.Proposal(
                proposal.name(),
                proposal.refusal() == null,
                why == null ? null : new PouchBodies.Refusal(why.code(), why.args(), texts.text(why)),
                proposal.isDue(),
                proposal.declinedOn(),
                proposal.fields().stream()
                        .map(field ->
                                new PouchBodies.Field(field.name(), field.mark().name(), field.value()))
                        .toList(),
                proposal.vouchers().stream()
                        .map(voucher -> new PouchBodies.Voucher(
                                voucher.title(),
                                voucher.code(),
                                Amount.of(voucher.amountMinor(), currency),
                                voucher.period().first(),
                                voucher.period().last()))
                        .toList());
    }
}
