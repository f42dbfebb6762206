package org.comptoir.web.rest.instrument;

import java.time.LocalDate;
import org.comptoir.instrument.query.InstrumentList;
import org.comptoir.ledger.domain.Account;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instrument of the list. */
@Schema(name = "InstrumentLine")
public record InstrumentLine(
        @Schema(enumeration = {"GIFT_CARD", "CREDIT_NOTE", "VOUCHER", "WALLET", "DEPOSIT", "REWARD_CARD"})
        String kind,

        @Schema(description = "Only its end for a key that may not see codes")
        String code,

        @Schema(enumeration = {"ACTIVE", "CLOSED", "BLOCKED", "VOID"})
        String status,

        @Schema(description = "What it was issued for; none for a reward card")
        Amount issued,

        @Schema(description = "What is left; none for a reward card")
        Amount balance,

        @Schema(description = "Uses left of a reward card") Long uses,

        @Schema(description = "What a use of a reward card gives")
        InstrumentBody.RewardBody reward,

        LocalDate issuedOn,

        @Schema(description = "Last day of use, inclusive; none when it does not end")
        LocalDate expiresOn,

        @Schema(description = "Number of the owner; none for a bearer's")
        Long customer,

        String customerName) {

    /** A row of the list. */
    static InstrumentLine of(InstrumentList.InstrumentRow row) {
        boolean money = !Account.USES.equals(row.unit());
        return new InstrumentLine(
                row.kind().name(),
                row.code(),
                row.status().name(),
                money ? Amount.of(row.issuedMinor(), row.unit()) : null,
                money ? Amount.of(row.balanceMinor(), row.unit()) : null,
                money ? null : Long.valueOf(row.balanceMinor()),
                InstrumentBody.reward(row.reward()),
                row.issuedOn(),
                row.expiresOn(),
                row.customerNo(),
                row.customerName());
    }
}
