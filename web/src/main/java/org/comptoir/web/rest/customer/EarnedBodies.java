package org.comptoir.web.rest.customer;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.comptoir.loyalty.earned.application.ProposeEarnedVoucher;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Earned vouchers in JSON. */
public final class EarnedBodies {

    private EarnedBodies() {}

    /** What a programme counts of a customer and what it comes to. */
    @Schema(name = "EarnedVoucherProposal")
    public record Proposal(
            @Schema(description = "Id of the programme", example = "4001")
            long programme,

            @Schema(example = "Ch\u00e8que fid\u00e9lit\u00e9")
            String name,

            @Schema(description = "Counted since the last voucher, returns taken off; may be negative")
            Amount turnover,

            @Schema(description = "Sales that counted since the last voucher")
            long visits,

            @Schema(description = "What would be issued now; none when nothing is due")
            Amount due,

            @Schema(description = "What the next voucher would be worth at the least; none when there is no higher one")
            Amount next,

            @Schema(description = "Turnover missing to that one")
            Amount missingTurnover,

            @Schema(description = "Visits missing to that one")
            long missingVisits,

            @Schema(description = "True when either of the two missing ones is enough")
            boolean either,

            @Schema(description = "True when it can be issued by this API; the daily run issues the others")
            boolean issuable,

            @Schema(description = "Why a voucher that was reached is not due")
            String refusal) {

        static Proposal of(ProposeEarnedVoucher.Proposal proposal, String currency, Problems texts) {
            return new Proposal(
                    proposal.programmeId(),
                    proposal.name(),
                    Amount.of(proposal.counted().turnoverMinor(), currency),
                    proposal.counted().visits(),
                    proposal.due() == null ? null : Amount.of(proposal.due().minor(), currency),
                    proposal.next() == null ? null : Amount.of(proposal.next().minor(), currency),
                    Amount.of(proposal.missing().turnoverMinor(), currency),
                    proposal.missing().visits(),
                    proposal.either(),
                    proposal.canBeIssued(),
                    proposal.refusal() == null ? null : texts.text(proposal.refusal()));
        }
    }

    /** A voucher to be issued. */
    @Schema(name = "EarnedVoucherToIssue")
    public record Issue(
            @NotNull @Schema(description = "Made by the client, unique for life")
            UUID id,

            @NotNull @Schema(description = "Id of the programme", example = "4001")
            Long programme,

            @Schema(description = "What the customer was told; another amount is refused. Whatever is due without it")
            Amount expected,

            @Schema(description = "The till whose printer prints it; nothing is printed without one")
            Long till) {}
}
