package org.comptoir.loyalty.pouch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;

/**
 * Where a customer stands with a pouch.
 *
 * @param soldBefore true when anything was sold before today and not returned before today (D-19)
 * @param soldToday true when something was sold today and not returned
 * @param had codes of the pouch that the customer has had
 * @param declinedOn when the customer last declined the pouch, null for never
 */
public record Standing(
        long customerNo,
        LocalDate createdOn,
        boolean soldBefore,
        boolean soldToday,
        List<String> had,
        LocalDate declinedOn) {

    /** Why the customer cannot have it on that day: {@code pouch.code-had} (D-18) or {@code pouch.not-eligible}. */
    public Optional<Reason> refusal(PouchTerms.Boxes boxes, LocalDate today) {
        if (!had.isEmpty()) {
            return Optional.of(Reason.of("pouch.code-had", had.get(0)));
        }
        boolean eligible = boxes.createdToday() && today.equals(createdOn)
                || boxes.firstSaleToday() && !soldBefore && soldToday
                || boxes.existing() && createdOn.isBefore(today);
        return eligible ? Optional.empty() : Optional.of(Reason.of("pouch.not-eligible"));
    }
}
