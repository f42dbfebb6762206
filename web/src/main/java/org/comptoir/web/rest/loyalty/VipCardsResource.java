package org.comptoir.web.rest.loyalty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.vip.application.DeleteExpiredVipCards;
import org.comptoir.loyalty.vip.application.SaveVipCard;
import org.comptoir.loyalty.vip.domain.VipCard;
import org.comptoir.loyalty.vip.query.VipCardList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** VIP cards of the key's brand; on a basket they are laid by their number among the {@code codes}. */
@Path("vip-cards")
@RequestScoped
@Produces(Api.JSON)
@Consumes(Api.JSON)
@Tag(name = "vip-cards")
public class VipCardsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Customers customers;

    @Inject
    private SaveVipCard saveVipCard;

    @Inject
    private DeleteExpiredVipCards deleteExpired;

    @Inject
    private VipCardList cards;

    /** A card as it is assigned. */
    @Schema(name = "VipCardToAssign")
    public record Wanted(
            @NotNull @Size(max = 40) @Schema(example = "#VIP#0001")
            String number,

            @NotNull @Schema(description = "Number of its owner", example = "100001")
            Long customer,

            @NotNull Percent rate,

            @NotNull @Schema(description = "Last day it can be used, inclusive")
            LocalDate endsOn,

            @Size(max = VipCard.MOST_MOBILES)
            @Schema(
                    description = "Who is told by SMS when it is used, in international form",
                    example = "[\"+33612345678\"]")
            List<@NotNull @Size(max = 30) String> mobiles) {}

    /** A card as it shall be from now on; it keeps its number. */
    @Schema(name = "VipCardChange")
    public record Change(
            @NotNull @Schema(description = "The version that was read")
            Long version,

            @NotNull @Schema(description = "Number of its owner", example = "100001")
            Long customer,

            @NotNull Percent rate,

            @NotNull @Schema(description = "Last day it can be used, inclusive")
            LocalDate endsOn,

            @Size(max = VipCard.MOST_MOBILES)
            @Schema(description = "Who is told by SMS when it is used; nobody when it is left out")
            List<@NotNull @Size(max = 30) String> mobiles) {}

    /** What was deleted. */
    @Schema(name = "VipCardsDeleted")
    public record Deleted(int deleted) {}

    /** A page of cards. */
    @GET
    @Operation(operationId = "vipCards", summary = "List VIP cards", description = "By number, page by page.")
    @APIResponse(responseCode = "200", description = "The page")
    public PageOf<VipCardBody> vipCards(
            @Parameter(description = "Beginning of the card's number") @QueryParam("number") String number,
            @Parameter(description = "Number of the owner") @QueryParam("customer") Long customer,
            @Parameter(description = "Page, from 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "Rows of a page") @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500)
                    int size) {
        PageRequest request = PageOf.request(page, size);
        if (number != null) {
            request = request.with("number", number);
        }
        if (customer != null) {
            request = request.with("customer", customer.toString());
        }
        return PageOf.of(cards.page(current.caller(), request), VipCardBody::of);
    }

    /** One card. */
    @GET
    @Path("{id}")
    @Operation(operationId = "vipCard", summary = "Look at a VIP card")
    @APIResponse(responseCode = "200", description = "The card")
    public VipCardBody vipCard(@Parameter(description = "The card's id") @PathParam("id") long id) {
        return VipCardBody.of(cards.card(current.caller(), id));
    }

    /** A new card. */
    @POST
    @Operation(
            operationId = "assignVipCard",
            summary = "Assign a VIP card to a customer",
            description = "The number begins with `#VIP#`, goes on with digits or letters, and is unique.")
    @APIResponseSchema(value = VipCardBody.class, responseCode = "201", responseDescription = "The card")
    public Response assign(@NotNull @Valid Wanted wanted) {
        long id = saveVipCard.save(
                current.caller(),
                new SaveVipCard.Request(
                        null,
                        null,
                        wanted.number(),
                        customer(wanted.customer()),
                        wanted.rate().basisPoints(),
                        wanted.endsOn(),
                        wanted.mobiles()));
        return Response.status(Response.Status.CREATED).entity(vipCard(id)).build();
    }

    /** A card as it shall be from now on. */
    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeVipCard",
            summary = "Change a VIP card",
            description = "Takes every field as it is sent. Another version than the stored one is refused with 409.")
    @APIResponse(responseCode = "200", description = "The card")
    public VipCardBody change(
            @Parameter(description = "The card's id") @PathParam("id") long id, @NotNull @Valid Change change) {
        saveVipCard.save(
                current.caller(),
                new SaveVipCard.Request(
                        id,
                        change.version(),
                        null,
                        customer(change.customer()),
                        change.rate().basisPoints(),
                        change.endsOn(),
                        change.mobiles()));
        return vipCard(id);
    }

    /** Deletes what has ended. */
    @POST
    @Path("delete-expired")
    @Operation(
            operationId = "deleteExpiredVipCards",
            summary = "Delete the VIP cards that have ended",
            description = "Those whose last day was before today at the key's store; their numbers are free again.")
    @APIResponse(responseCode = "200", description = "How many were deleted")
    public Deleted deleteExpired() {
        return new Deleted(deleteExpired.delete(current.caller(), new DeleteExpiredVipCards.Request()));
    }

    private long customer(long number) {
        return customers
                .byNumber(current.caller().brandId(), number)
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
    }
}
