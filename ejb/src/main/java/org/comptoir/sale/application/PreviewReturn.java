package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** What a return would pay back, and to which tender: computed by the same plan that books it; nothing is written. */
@Stateless
@Requires(value = Permission.RETURN_SALE, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewReturn {

    private Sales sales;
    private Instruments instruments;
    private Sql sql;

    protected PreviewReturn() {}

    @Inject
    public PreviewReturn(Sales sales, Instruments instruments, Sql sql) {
        this.sales = sales;
        this.instruments = instruments;
        this.sql = sql;
    }

    /** A sale and the units to take back; no units for all that is left. */
    public record Request(
            long originalSaleId,
            @NotNull List<ReturnPlan.Units> units,
            @NotNull RefundAs refundAs) {}

    /** The sale as it is now, what would come back of it, and where the money would go. */
    public record Preview(Sale original, ReturnPlan plan, List<Refund> refunds) {}

    /** Refuses as {@link ReturnSale} does. */
    public Preview preview(Caller caller, Request request) {
        Sale original = sales.byId(caller.brandId(), request.originalSaleId())
                .orElseThrow(() -> new Refused(Reason.of("sale.unknown", request.originalSaleId())));
        SqlBundle read = sql.bundle();
        Sales.Original now = sales.readOriginal(read, request.originalSaleId());
        SqlBundle.Answer<Instrument> cards = instruments.read(
                read,
                caller.brandId(),
                original.lines().stream()
                        .map(SaleLine::instrumentId)
                        .filter(Objects::nonNull)
                        .toList());
        read.run();
        Sale current = original.withLines(now.lines().rows());
        Map<Long, Long> balances =
                cards.rows().stream().collect(Collectors.toMap(Instrument::id, Instrument::balanceMinor));
        ReturnPlan plan = ReturnPlan.of(current, request.units(), balances);
        List<Refund> refunds = Refund.split(
                plan.refundMinor(), original.payments(), now.earlierRefunds().rows(), request.refundAs());
        return new Preview(current, plan, refunds);
    }
}
