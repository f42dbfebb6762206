package org.comptoir.campaign.birthday.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.campaign.birthday.domain.CardForm;
import org.comptoir.campaign.birthday.domain.Occasion;
import org.comptoir.customer.application.Birthdays;

/** What a run would do, without writing anything: the same decisions as the run itself. */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewBirthdayRun {

    private static final int PAGE = 1_000;

    private BirthdayProgrammes programmes;
    private BirthdaySieve sieve;
    private Birthdays birthdays;

    protected PreviewBirthdayRun() {}

    @Inject
    public PreviewBirthdayRun(BirthdayProgrammes programmes, BirthdaySieve sieve, Birthdays birthdays) {
        this.programmes = programmes;
        this.sieve = sieve;
        this.birthdays = birthdays;
    }

    /**
     * What to preview.
     *
     * @param afterCustomer excluded customers are listed from above this id on, 0 for the first
     * @param limit how many of them are listed at the most
     */
    public record Request(
            long programmeId,
            @NotNull LocalDate businessDate,
            long afterCustomer,
            @Min(0) @Max(1_000) int limit) {}

    /**
     * What would happen.
     *
     * @param customers whose birthday is served
     * @param served how many of them would get something
     * @param cards how many cards would be issued
     * @param totalMinor what the vouchers among them would be worth together
     * @param expiresOn their last day, inclusive
     * @param excludedByReason how many customers get none, by the code of the reason
     * @param excluded a page of them with the reason, in the order of their ids
     */
    public record Preview(
            long customers,
            long served,
            long cards,
            long totalMinor,
            LocalDate expiresOn,
            Map<String, Long> excludedByReason,
            List<BirthdaySieve.Decision> excluded) {}

    /** Refuses {@code programme.unknown}. */
    public Preview preview(Caller caller, @Valid Request request) {
        Occasion occasion = programmes.inForce(caller.brandId(), request.programmeId(), request.businessDate());
        List<MonthDay> days = occasion.birthdays();
        Tally tally = new Tally(request);
        Birthdays.Range range = Birthdays.Range.ALL;
        List<Long> page = birthdays.page(caller.brandId(), days, range, PAGE);
        while (!page.isEmpty()) {
            sieve.decide(caller.brandId(), occasion, page).forEach(tally::add);
            range = range.above(page.get(page.size() - 1));
            page = birthdays.page(caller.brandId(), days, range, PAGE);
        }
        return tally.preview(occasion);
    }

    private static final class Tally {
        private final Request request;
        private final Map<String, Long> byReason = new TreeMap<>();
        private final List<BirthdaySieve.Decision> excluded = new ArrayList<>();
        private long customers;
        private long served;
        private long cards;
        private long vouchers;

        Tally(Request request) {
            this.request = request;
        }

        void add(BirthdaySieve.Decision decision) {
            customers++;
            if (decision.refusal() == null) {
                served++;
                cards += decision.forms().size();
                vouchers += decision.forms().contains(CardForm.AMOUNT) ? 1 : 0;
                return;
            }
            byReason.merge(decision.refusal().code(), 1L, Long::sum);
            if (decision.customer().id() > request.afterCustomer() && excluded.size() < request.limit()) {
                excluded.add(decision);
            }
        }

        Preview preview(Occasion occasion) {
            return new Preview(
                    customers,
                    served,
                    cards,
                    Math.multiplyExact(vouchers, occasion.params().amountMinor()),
                    occasion.expiresOn(),
                    byReason,
                    excluded);
        }
    }
}
