package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.comptoir.sale.application.Cascade;
import org.comptoir.web.rest.shared.Amount;

/** The simulation of a return as JSON. */
@RequestScoped
public class CascadeMapper {

    private SaleMapper sales;

    protected CascadeMapper() {}

    @Inject
    public CascadeMapper(SaleMapper sales) {
        this.sales = sales;
    }

    CascadeBody body(Cascade cascade, String currency) {
        return new CascadeBody(
                currency,
                cascade.lines().stream()
                        .map(line -> SaleMapper.line(line, currency))
                        .toList(),
                sales.effects(cascade.effects(), currency),
                SaleMapper.vat(cascade.vat(), currency),
                Amount.of(cascade.refundMinor(), currency),
                cascade.refunds().stream()
                        .map(refund -> new CascadeBody.Refund(
                                refund.kind().name(), refund.instrumentId(), Amount.of(refund.amountMinor(), currency)))
                        .toList(),
                cascade.steps().stream().map(step -> step(step, currency)).toList(),
                cascade.instruments().stream()
                        .map(change -> new CascadeBody.InstrumentChange(
                                change.id(),
                                change.kind().name(),
                                change.code(),
                                change.status().name()))
                        .toList());
    }

    private static CascadeBody.Step step(Cascade.Step step, String currency) {
        return new CascadeBody.Step(
                step.kind(),
                step.account() == null ? null : step.account().name(),
                step.instrumentId(),
                step.unit(),
                amount(step.amount(), step.unit(), currency),
                amount(step.balance(), step.unit(), currency));
    }

    private static Amount amount(long amount, String unit, String currency) {
        return unit.equals(currency) ? Amount.of(amount, currency) : new Amount(BigDecimal.valueOf(amount));
    }
}
