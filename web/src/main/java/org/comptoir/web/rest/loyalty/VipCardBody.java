package org.comptoir.web.rest.loyalty;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.loyalty.vip.query.VipCardList;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A VIP card as it is stored. */
@Schema(name = "VipCard")
public record VipCardBody(
        long id,

        @Schema(description = "Send it back with a change") long version,

        @Schema(example = "#VIP#0001") String number,

        @Schema(description = "Number of its owner", example = "100001")
        long customer,

        String lastName,
        String firstName,
        Percent rate,

        @Schema(description = "Last day it can be used, inclusive")
        LocalDate endsOn,

        @Schema(description = "Who is told by SMS when it is used")
        List<String> mobiles,

        @Schema(description = "True when the last day is over at the key's store")
        boolean expired) {

    static VipCardBody of(VipCardList.Line card) {
        return new VipCardBody(
                card.id(),
                card.version(),
                card.number(),
                card.customerNumber(),
                card.lastName(),
                card.firstName(),
                new Percent(card.rateBp()),
                card.endsOn(),
                card.mobiles(),
                card.expired());
    }
}
