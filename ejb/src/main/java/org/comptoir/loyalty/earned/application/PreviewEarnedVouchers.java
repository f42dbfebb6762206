package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;

/** Who would get a voucher of a batch, and why not (F084, F085, AT-52). It writes nothing. */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewEarnedVouchers {

    private EarnedBatch batch;

    protected PreviewEarnedVouchers() {}

    @Inject
    public PreviewEarnedVouchers(EarnedBatch batch) {
        this.batch = batch;
    }

    /**
     * A page of a preview.
     *
     * @param after id of the last customer of the page before, 0 for the first page
     */
    public record Request(
            @Valid EarnedBatch.Order order,
            long after,
            @Min(1) @Max(500) int size) {}

    /**
     * Decisions by customer id.
     *
     * @param next to be sent as {@code after} for the next page, null on the last one
     */
    public record Page(List<EarnedBatch.Decision> decisions, Long next) {}

    /** A page; refuses {@code earned.terms} and {@code earned.period-over}. */
    public Page preview(Caller caller, @Valid Request request) {
        List<EarnedBatch.Decision> decisions = batch.decide(caller, request.order(), request.after(), request.size());
        boolean last = decisions.size() < request.size();
        return new Page(
                decisions,
                last ? null : decisions.get(decisions.size() - 1).customer().id());
    }
}
