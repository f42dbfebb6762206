package org.comptoir.web.rest.instrument;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.shared.domain.Reason;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instrument as it is now: money, or uses of a reward card. */
@Schema(name = "Instrument")
public record InstrumentBody(
        @Schema(enumeration = {"GIFT_CARD", "CREDIT_NOTE", "VOUCHER", "WALLET", "DEPOSIT", "REWARD_CARD"})
        String kind,

        String code,
        String currency,

        @Schema(enumeration = {"ACTIVE", "CLOSED", "BLOCKED", "VOID"})
        String status,

        @Schema(description = "What it was issued for; none for a reward card")
        Amount issued,

        @Schema(description = "What is left; none for a reward card")
        Amount balance,

        @Schema(description = "Uses left of a reward card") Long uses,

        @Schema(description = "What a use of a reward card gives")
        RewardBody reward,

        @Schema(
                description =
                        "What becomes of what a use leaves on a voucher, settled when it was issued: KEEP leaves it "
                                + "on the voucher, FORFEIT takes it; none for other kinds",
                enumeration = {"KEEP", "FORFEIT"})
        String remainder,

        LocalDate validFrom,

        @Schema(description = "Last day of use, inclusive; none when it does not end")
        LocalDate expiresOn,

        @Schema(description = "True when it can be used today")
        boolean usable,

        @Schema(description = "Why it cannot be used today") Refusal refusal) {

    /** What a use of a reward card gives: a rate, or an article. */
    @Schema(name = "InstrumentReward")
    public record RewardBody(
            @Schema(description = "Rate on what is bought", example = "15")
            Percent rate,

            @Schema(description = "Reference of the article that comes with it", example = "POCHETTE")
            String reference) {}

    /** Why it cannot be used. */
    @Schema(name = "InstrumentRefusal")
    public record Refusal(
            @Schema(example = "gift-card.expired") String code, List<String> args, String text) {}

    /** The instrument; refusal is null when it can be used today. */
    public static InstrumentBody of(Instrument instrument, Reason refusal, Problems texts) {
        return new InstrumentBody(
                instrument.kind().name(),
                instrument.code(),
                instrument.currency(),
                instrument.status().name(),
                instrument.isMoney() ? Amount.of(instrument.issuedMinor(), instrument.currency()) : null,
                instrument.isMoney() ? Amount.of(instrument.balanceMinor(), instrument.currency()) : null,
                instrument.isMoney() ? null : Long.valueOf(instrument.balanceMinor()),
                reward(instrument.reward()),
                instrument.kind() == InstrumentKind.VOUCHER
                        ? instrument.remainder().name()
                        : null,
                instrument.validFrom(),
                instrument.expiresOn(),
                refusal == null,
                refusal == null ? null : new Refusal(refusal.code(), refusal.args(), texts.text(refusal)));
    }

    static RewardBody reward(Reward reward) {
        if (reward == null) {
            return null;
        }
        return new RewardBody(
                reward.rate() == null ? null : new Percent(reward.rate().basisPoints()), reward.reference());
    }
}
