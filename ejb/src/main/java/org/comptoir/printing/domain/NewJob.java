package org.comptoir.printing.domain;

import java.util.Arrays;
import java.util.Objects;
import org.comptoir.store.domain.TillInfo;

/**
 * Something to print; its bytes are fixed from here on.
 *
 * @param till whose printer prints it
 * @param saleId the sale it belongs to, null for none; a sale has one original ticket, copies come from it
 * @param payload the whole job in the printer's language, at most 1 MB. A ticket contains no drawer pulse: that is a
 *     job of its own, so that a copy never opens a drawer
 */
@SuppressWarnings("ArrayRecordComponent") // cloned on the way in and out
public record NewJob(TillInfo till, PrintKind kind, Long saleId, byte[] payload) {

    public NewJob {
        Objects.requireNonNull(till, "till");
        Objects.requireNonNull(kind, "kind");
        payload = payload.clone();
    }

    /** The pulse that opens that till's drawer. */
    public static NewJob drawer(TillInfo till, Long saleId) {
        return new NewJob(till, PrintKind.DRAWER, saleId, new byte[] {0x1B, 'p', 0, 25, (byte) 250});
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewJob job
                && till.equals(job.till)
                && kind == job.kind
                && Objects.equals(saleId, job.saleId)
                && Arrays.equals(payload, job.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(till, kind, saleId, Arrays.hashCode(payload));
    }

    @Override
    public String toString() {
        return kind + " of " + payload.length + " bytes for " + till.code();
    }
}
