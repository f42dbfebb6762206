package org.comptoir.web.rest.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.earned.application.ConfirmEarnedVouchers;
import org.comptoir.loyalty.earned.application.EarnedBatch;
import org.comptoir.loyalty.earned.application.PreviewEarnedVouchers;
import org.comptoir.loyalty.earned.domain.BatchTerms;
import org.comptoir.loyalty.earned.domain.Threshold;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.CurrentCaller;

/** Calls of the batches' use cases, numbers in the place of ids. */
@RequestScoped
public class BatchCalls {

    private static final int SHOWN = 100;

    @Inject
    private CurrentCaller current;

    @Inject
    private Customers customers;

    @Inject
    private PreviewEarnedVouchers previewEarnedVouchers;

    @Inject
    private ConfirmEarnedVouchers confirmEarnedVouchers;

    @Inject
    private Problems texts;

    BatchBodies.Preview preview(BatchBodies.Look wanted) {
        PreviewEarnedVouchers.Page page = previewEarnedVouchers.preview(
                current.caller(),
                new PreviewEarnedVouchers.Request(
                        order(wanted.batch()),
                        wanted.after() == null ? 0 : wanted.after(),
                        wanted.size() == null ? SHOWN : wanted.size()));
        return new BatchBodies.Preview(
                page.decisions().stream().map(this::customer).toList(), page.next());
    }

    BatchBodies.Confirmed confirm(BatchBodies.Batch wanted) {
        ConfirmEarnedVouchers.Confirmed confirmed = confirmEarnedVouchers.confirm(current.caller(), order(wanted));
        return new BatchBodies.Confirmed(
                confirmed.vouchers(), Amount.of(confirmed.totalMinor(), current.currency()), confirmed.leftOut());
    }

    private EarnedBatch.Order order(BatchBodies.Batch batch) {
        return new EarnedBatch.Order(
                batch.preview(),
                new EarnedBatch.Who(
                        batch.from(),
                        batch.to(),
                        batch.stores(),
                        customer(batch.customer()),
                        batch.country() == null ? null : batch.country().toUpperCase(Locale.ROOT),
                        batch.language()),
                terms(batch));
    }

    /** Refuses {@code earned.terms} unless there is either an amount or a rate. */
    private BatchTerms terms(BatchBodies.Batch batch) {
        if (batch.amount() == null == (batch.rate() == null)) {
            throw new Refused(Reason.of("earned.terms"));
        }
        Threshold threshold = new Threshold(
                batch.minimumTurnover() == null ? 0 : batch.minimumTurnover().minor(current.currency()),
                batch.minimumVisits() == null ? 0 : batch.minimumVisits(),
                false);
        Validity validity =
                new Validity(batch.validityDays() == null ? 0 : batch.validityDays(), null, batch.validUntil());
        return batch.rate() == null
                ? new BatchTerms(threshold, Tier.Reward.AMOUNT, batch.amount().minor(current.currency()), validity)
                : new BatchTerms(threshold, Tier.Reward.PERCENT, batch.rate().basisPoints(), validity);
    }

    private Long customer(Long number) {
        return number == null
                ? null
                : customers
                        .byNumber(current.caller().brandId(), number)
                        .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
    }

    private BatchBodies.Customer customer(EarnedBatch.Decision decision) {
        return new BatchBodies.Customer(
                decision.customer().number(),
                decision.customer().name(),
                Amount.of(decision.customer().turnoverMinor(), current.currency()),
                decision.customer().visits(),
                decision.refusal() == null ? Amount.of(decision.amountMinor(), current.currency()) : null,
                decision.refusal() == null ? null : texts.text(decision.refusal()));
    }
}
