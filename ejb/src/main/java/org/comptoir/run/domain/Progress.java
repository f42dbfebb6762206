package org.comptoir.run.domain;

import java.util.List;
import org.comptoir.shared.domain.Reason;

/**
 * What a chunk did, committed with it.
 *
 * @param afterKey the part's last key before the chunk
 * @param lastKey the part's last key after it
 * @param done items that were done
 * @param skipped items left out, each with why
 */
public record Progress(int partNo, long afterKey, long lastKey, long done, List<Skip> skipped) {

    public Progress {
        skipped = List.copyOf(skipped);
    }

    /** An item left out. */
    public record Skip(long itemId, Reason reason) {}
}
