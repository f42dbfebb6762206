package org.comptoir.loyalty.pouch.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.customer.application.EnrichCustomer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.loyalty.pouch.domain.Period;
import org.comptoir.loyalty.pouch.domain.PouchField;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.loyalty.pouch.domain.Standing;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** The pouches in force for a customer, after a sale or when he is recalled (F058, F064); it writes nothing. */
@Stateless
@Requires(value = Permission.SELL, audited = false)
public class ProposePouch {

    private PouchShelf shelf;
    private Pouches pouches;
    private Customers customers;
    private EnrichCustomer records;
    private Stores stores;
    private Clock clock;

    protected ProposePouch() {}

    @Inject
    public ProposePouch(
            PouchShelf shelf,
            Pouches pouches,
            Customers customers,
            EnrichCustomer records,
            Stores stores,
            Clock clock) {
        this.shelf = shelf;
        this.pouches = pouches;
        this.customers = customers;
        this.records = records;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * A pouch for the customer.
     *
     * @param refusal why he cannot have it, null when he can
     * @param declinedOn when he last declined it, null for never: it is then given only when he asks
     * @param missing why what is known of him is not enough yet, null when it is
     * @param vouchers what he would get today
     */
    public record Proposal(
            long programmeId,
            String name,
            Reason refusal,
            LocalDate declinedOn,
            Reason missing,
            List<Field> fields,
            List<Planned> vouchers) {

        /** True when the till proposes it by itself after a sale. */
        public boolean isDue() {
            return refusal == null && declinedOn == null;
        }
    }

    /** A field of the customer's record; value is null when it is missing. */
    public record Field(String name, PouchField.Mark mark, String value) {}

    /** A voucher as it would be issued today. */
    public record Planned(String title, String code, long amountMinor, Period period) {}

    /** One proposal for each pouch in force, those he can have first; refuses {@code customer.unknown}. */
    public List<Proposal> propose(Caller caller, long customerId) {
        List<ProgrammeVersion> inForce = shelf.inForce(caller.brandId());
        if (inForce.isEmpty()) {
            return List.of();
        }
        long customer = customers.active(caller.brandId(), customerId);
        StoreInfo store = stores.store(caller.storeId());
        CustomerDetails details = records.details(caller, customer);
        List<Proposal> possible = new ArrayList<>();
        List<Proposal> refused = new ArrayList<>();
        for (ProgrammeVersion version : inForce) {
            Proposal proposal = proposal(version, customer, details, store);
            (proposal.refusal() == null ? possible : refused).add(proposal);
        }
        possible.addAll(refused);
        return possible;
    }

    private Proposal proposal(ProgrammeVersion version, long customer, CustomerDetails details, StoreInfo store) {
        PouchTerms terms = shelf.terms(version);
        LocalDate today = store.today(clock);
        Standing standing = pouches.standing(customer, version, terms.codes(), today);
        List<Field> fields = Arrays.stream(PouchField.values())
                .map(field -> new Field(field.field(), field.mark(terms.data()), field.of(details)))
                .toList();
        return new Proposal(
                version.programmeId(),
                version.name(),
                standing.refusal(terms.boxes(), today).orElse(null),
                standing.declinedOn(),
                PouchField.missing(terms.data(), details),
                fields,
                planned(terms, today, store.brand().currency()));
    }

    private static List<Planned> planned(PouchTerms terms, LocalDate today, String currency) {
        List<Period> periods = terms.periods(today);
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            PouchTerms.Voucher voucher = terms.vouchers().get(i);
            planned.add(new Planned(
                    voucher.title(),
                    voucher.code(),
                    Money.of(voucher.amount(), currency).minor(),
                    periods.get(i)));
        }
        return planned;
    }
}
