package org.comptoir.web.rest.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.query.PointsGifts;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points as JSON. */
public final class PointsBodies {

    private PointsBodies() {}

    /** A balance. */
    @Schema(name = "Points")
    public record Balance(
            @Schema(description = "The customer's number", example = "100001")
            long customer,

            @Schema(description = "May be negative after a return")
            long points,

            @Schema(
                    description =
                            "Points the customer owes that a return took back, of programmes that let no balance fall "
                                    + "below zero; the next points pay them")
            long owed,

            @Schema(description = "Hundredths of a point that are kept for the next sale, 0 to 99")
            long hundredths) {}

    /** The balance after a change by hand. */
    @Schema(name = "PointsAfter")
    public record After(
            @Schema(description = "The customer's number", example = "100001")
            long customer,

            @Schema(description = "May be negative") long points) {}

    /** A change by hand. */
    @Schema(name = "PointsAdjustment")
    public record Adjustment(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @NotNull @Schema(description = "Positive to give, negative to take", example = "50")
            Long points,

            @NotNull @Size(max = 200) @Schema(example = "goodwill")
            String reason,

            @Schema(
                    description = "The day it counts for, today when it is left out; an earlier one needs level 5",
                    example = "2025-04-11")
            LocalDate effectiveOn) {}

    /** A movement of the points. */
    @Schema(name = "PointsMovement")
    public record Movement(
            Instant bookedAt,
            @Schema(description = "The day it counts for") LocalDate effectiveOn,
            @Schema(example = "POINTS_ADJUSTED") String kind,
            String reason,
            @Schema(description = "Who booked it") String author,

            @Schema(description = "Id of the sale or return")
            Long sale,

            long points,
            @Schema(description = "Balance after it") long balance) {

        static Movement of(LedgerHistory.Movement movement) {
            return new Movement(
                    movement.bookedAt(),
                    movement.effectiveOn(),
                    movement.kind(),
                    movement.reason(),
                    movement.author(),
                    movement.saleId(),
                    movement.amount(),
                    movement.balance());
        }
    }

    /** Where a customer stands. */
    @Schema(name = "PointsStanding")
    public record Standing(
            long points,

            @Schema(description = "Of these, what can be spent today")
            long spendable,

            @Schema(description = "Points that the sale at the counter adds")
            long ofSale,

            @Schema(description = "Collected points with those of the sale")
            long total,

            @Schema(description = "Highest level reached, 0 for none")
            int level,

            @Schema(description = "What a point pays as money; left out when points are no money")
            Amount pointWorth,

            @Schema(description = "True when the programme wants the till to tell")
            boolean alert,

            @Schema(description = "All gifts, also those out of reach")
            List<GiftLine> gifts) {

        static Standing of(PointsGifts.Standing standing, String currency, Problems texts) {
            return new Standing(
                    standing.points(),
                    standing.spendable(),
                    standing.ofSale(),
                    standing.total(),
                    standing.level(),
                    standing.pointMinor() == 0 ? null : Amount.of(standing.pointMinor(), currency),
                    standing.alert(),
                    standing.gifts().stream()
                            .map(line -> GiftLine.of(line, currency, texts))
                            .toList());
        }
    }

    /** A gift for points. */
    @Schema(name = "PointsGift")
    public record GiftLine(
            @Schema(description = "For a claim of the kind points-gift")
            int id,

            Gift.Kind kind,

            @Schema(description = "Of the article, or of the discount")
            String reference,

            String description,
            int level,
            @Schema(description = "Points it needs") long points,

            @Schema(description = "What a discount takes off, or each point with allPoints")
            Amount amount,

            boolean allPoints,
            boolean selectable,
            @Schema(description = "Why it cannot be chosen") String reason) {

        static GiftLine of(PointsGifts.Line line, String currency, Problems texts) {
            Gift gift = line.gift();
            return new GiftLine(
                    gift.id(),
                    gift.kind(),
                    gift.reference(),
                    line.description(),
                    gift.level(),
                    line.points(),
                    gift.kind() == Gift.Kind.PRODUCT ? null : Amount.of(gift.amountMinor(), currency),
                    gift.takesAllPoints(),
                    line.isSelectable(),
                    line.isSelectable() ? null : texts.text(line.refusal()));
        }
    }
}
