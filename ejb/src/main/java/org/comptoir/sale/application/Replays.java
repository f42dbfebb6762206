package org.comptoir.sale.application;

import java.util.Optional;
import java.util.UUID;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Answers a document's second request with the first answer. */
final class Replays {

    private Replays() {}

    /** The document of that id; refuses {@code request.other-content} when it was asked for with other content. */
    static Optional<CompleteSale.Completed> of(Sales sales, UUID id, String hash) {
        return sales.byUuid(id).map(sale -> {
            if (!sale.header().requestHash().equals(hash)) {
                throw new Refused(Reason.of("request.other-content", id));
            }
            return new CompleteSale.Completed(sale, true);
        });
    }
}
