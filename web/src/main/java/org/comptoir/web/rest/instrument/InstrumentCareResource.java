package org.comptoir.web.rest.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.comptoir.instrument.application.AdjustInstrument;
import org.comptoir.instrument.application.AssignInstrument;
import org.comptoir.instrument.application.BlockInstrument;
import org.comptoir.instrument.application.ExpireInstrument;
import org.comptoir.instrument.application.ExtendInstrument;
import org.comptoir.instrument.application.ReplaceInstrument;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Api;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Care of one instrument: each call once per client's id, with its permission and a reason. */
@Path("instruments")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "instruments")
public class InstrumentCareResource {

    private static final String CODE = "The scanned or typed code";
    private static final String EXAMPLE = "812345678901234567890142";

    @Inject
    private CareCalls calls;

    @Inject
    private BlockInstrument blockInstrument;

    @Inject
    private ReplaceInstrument replaceInstrument;

    @Inject
    private ExtendInstrument extendInstrument;

    @Inject
    private AdjustInstrument adjustInstrument;

    @Inject
    private AssignInstrument assignInstrument;

    @Inject
    private ExpireInstrument expireInstrument;

    /** Blocks. */
    @POST
    @Path("{code}/block")
    @Operation(operationId = "blockInstrument", summary = "Block an instrument", description = "Its balance stays.")
    @APIResponse(responseCode = "200", description = "The instrument afterwards")
    public InstrumentBody block(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Act act) {
        return block(code, act, true);
    }

    /** Unblocks. */
    @POST
    @Path("{code}/unblock")
    @Operation(operationId = "unblockInstrument", summary = "Give a blocked instrument free again")
    @APIResponse(responseCode = "200", description = "The instrument afterwards")
    public InstrumentBody unblock(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Act act) {
        return block(code, act, false);
    }

    private InstrumentBody block(String code, CareBodies.Act act, boolean blocked) {
        return calls.done(
                code,
                found -> blockInstrument.block(
                        calls.caller(), new BlockInstrument.Request(act.id(), found.id(), blocked, act.reason())));
    }

    /** Replaces a lost one. */
    @POST
    @Path("{code}/replace")
    @Operation(
            operationId = "replaceInstrument",
            summary = "Replace a lost instrument",
            description = "A new number with the same balance, end and owner; the old one is void and holds nothing.")
    @APIResponse(responseCode = "200", description = "The new instrument")
    public InstrumentBody replace(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Replacement wanted) {
        return calls.done(
                code,
                found -> replaceInstrument.replace(
                        calls.caller(),
                        new ReplaceInstrument.Request(wanted.id(), found.id(), wanted.code(), wanted.reason())));
    }

    /** Moves the end. */
    @POST
    @Path("{code}/extend")
    @Operation(operationId = "extendInstrument", summary = "Move an instrument's last day to a later one")
    @APIResponse(responseCode = "200", description = "The instrument afterwards")
    public InstrumentBody extend(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Extension wanted) {
        return calls.done(
                code,
                found -> extendInstrument.extend(
                        calls.caller(),
                        new ExtendInstrument.Request(wanted.id(), found.id(), wanted.until(), wanted.reason())));
    }

    /** Sets the balance right. */
    @POST
    @Path("{code}/adjust")
    @Operation(
            operationId = "adjustInstrument",
            summary = "Set an instrument's balance right",
            description = "By money or by uses, never both; what was used up is opened again by what is given.")
    @APIResponse(responseCode = "200", description = "The instrument afterwards")
    public InstrumentBody adjust(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Adjustment wanted) {
        return calls.done(code, found -> {
            boolean money = found.unit().equals(found.currency());
            if (money != (wanted.amount() != null) || money == (wanted.uses() != null)) {
                throw new Refused(Reason.of("payment.amount"));
            }
            long amount = money ? wanted.amount().minor(found.currency()) : wanted.uses();
            return adjustInstrument.adjust(
                    calls.caller(), new AdjustInstrument.Request(wanted.id(), found.id(), amount, wanted.reason()));
        });
    }

    /** Writes it to a customer. */
    @POST
    @Path("{code}/owner")
    @Operation(
            operationId = "assignInstrument",
            summary = "Write an instrument to a customer",
            description = "So that its balance is found when it is lost.")
    @APIResponse(responseCode = "200", description = "The instrument afterwards")
    public InstrumentBody assign(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Owner wanted) {
        return calls.done(
                code,
                found -> assignInstrument.assign(
                        calls.caller(),
                        new AssignInstrument.Request(
                                wanted.id(), found.id(), calls.customer(wanted.customer()), wanted.reason())));
    }

    /** Writes it off. */
    @POST
    @Path("{code}/expire")
    @Operation(
            operationId = "expireInstrument",
            summary = "Write an instrument off that has ended",
            description = "What it holds is no longer owed.")
    @APIResponse(responseCode = "200", description = "The instrument afterwards")
    public InstrumentBody expire(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid CareBodies.Act act) {
        return calls.done(
                code,
                found -> expireInstrument.expire(
                        calls.caller(), new ExpireInstrument.Request(act.id(), found.id(), act.reason())));
    }
}
