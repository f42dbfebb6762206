package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;

/** What a return would pay back, and to which tender: the money of its simulation. */
@Stateless
@Requires(value = Permission.RETURN_SALE, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewReturn {

    private SimulateReturn simulateReturn;

    protected PreviewReturn() {}

    @Inject
    public PreviewReturn(SimulateReturn simulateReturn) {
        this.simulateReturn = simulateReturn;
    }

    /** A sale and the units to take back; no units for all that is left. */
    public record Request(
            long originalSaleId,
            @NotNull List<ReturnPlan.Units> units,
            @NotNull RefundAs refundAs) {}

    /** The sale as it is now, and where the money would go. */
    public record Preview(Sale original, List<Refund> refunds) {}

    /** Refuses as {@link ReturnSale} does. */
    public Preview preview(Caller caller, Request request) {
        Cascade cascade = simulateReturn.simulate(
                caller, new SimulateReturn.Request(request.originalSaleId(), request.units(), request.refundAs()));
        return new Preview(cascade.original(), cascade.refunds());
    }
}
