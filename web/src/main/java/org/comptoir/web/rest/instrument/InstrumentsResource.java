package org.comptoir.web.rest.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import org.comptoir.instrument.application.LookUpInstrument;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.query.InstrumentList;
import org.comptoir.store.application.Stores;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Instruments by their codes. */
@Path("instruments")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "instruments")
public class InstrumentsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private LookUpInstrument lookUpInstrument;

    @Inject
    private InstrumentList instruments;

    @Inject
    private Stores stores;

    @Inject
    private Clock clock;

    @Inject
    private Problems texts;

    /** A page of instruments. */
    @GET
    @Operation(
            operationId = "instruments",
            summary = "List instruments",
            description =
                    "The newest first, page by page; every filter narrows the list. Codes are hidden but for their "
                            + "end from a key that may not see them.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<InstrumentLine> instruments(@Valid @BeanParam InstrumentFilter filter) {
        return PageOf.of(instruments.page(current.caller(), filter.request()), InstrumentLine::of);
    }

    /** An instrument as it is now. */
    @GET
    @Path("{code}")
    @Operation(
            operationId = "instrument",
            summary = "Look an instrument up",
            description = "What it is, what is left on it, and whether it can be used today at the key's store.")
    @APIResponse(responseCode = "200", description = "The instrument")
    public InstrumentBody instrument(
            @Parameter(description = "The scanned or typed code", example = "512345678901234567890116")
                    @PathParam("code")
                    String code) {
        Instrument instrument = lookUpInstrument.lookUp(current.caller(), code);
        return InstrumentBody.of(
                instrument,
                instrument
                        .refusalOn(stores.store(current.caller().storeId()).today(clock))
                        .orElse(null),
                texts);
    }
}
