package org.comptoir.loyalty.pouch.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.customer.application.EnrichCustomer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.loyalty.pouch.domain.PouchField;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.loyalty.pouch.domain.Standing;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Gives a customer the pouch, once: its vouchers are issued with their periods counted from today, the data he told
 * enrich his record, and the pouch is printed at the caller's till (F064 to F066).
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GivePouch {

    private static final String OPERATION = "pouch-GIVEN";

    private PouchShelf shelf;
    private Pouches pouches;
    private PouchVouchers vouchers;
    private Customers customers;
    private EnrichCustomer records;
    private ClientRequests requests;
    private Stores stores;
    private Clock clock;

    protected GivePouch() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // customer, programme, vouchers and replay meet here
    public GivePouch(
            PouchShelf shelf,
            Pouches pouches,
            PouchVouchers vouchers,
            Customers customers,
            EnrichCustomer records,
            ClientRequests requests,
            Stores stores,
            Clock clock) {
        this.shelf = shelf;
        this.pouches = pouches;
        this.vouchers = vouchers;
        this.customers = customers;
        this.records = records;
        this.requests = requests;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * What is given to whom.
     *
     * @param id client-made; a replay gives the first answer
     * @param saleId the sale after which it was asked, null for none
     * @param data what the customer told, by the field's name; days as ISO writes them. What his record says already stays
     */
    public record Request(
            @NotNull UUID id,
            long customerId,
            long programmeId,
            Long saleId,
            @NotNull Map<String, String> data) {

        String hash() {
            return Hash.of(customerId + "|" + programmeId + "|" + saleId + "|" + new TreeMap<>(data));
        }
    }

    /**
     * The vouchers he got. Refuses {@code customer.unknown}, {@code programme.unknown}, {@code pouch.code-had},
     * {@code pouch.not-eligible}, {@code field.missing}, {@code pouch.email-or-mobile} and what his record refuses.
     */
    public List<Instrument> give(Caller caller, Request request) {
        String hash = request.hash();
        long customer = customers.active(caller.brandId(), request.customerId());
        long answer = requests.once(request.id(), OPERATION, hash, () -> book(caller, request, customer, hash));
        return vouchers.of(caller.brandId(), customer, shelf.terms(pouches.versionOf(answer)));
    }

    private long book(Caller caller, Request request, long customer, String hash) {
        ProgrammeVersion version = shelf.inForce(caller.brandId(), request.programmeId());
        PouchTerms terms = shelf.terms(version);
        StoreInfo store = stores.store(caller.storeId());
        BookingContext context = new BookingContext(
                caller, null, clock.instant(), store.today(clock), store.brand().currency());
        Standing standing = pouches.standing(customer, version, terms.codes(), context.businessDate());
        standing.refusal(terms.boxes(), context.businessDate()).ifPresent(reason -> {
            throw new Refused(reason);
        });
        CustomerDetails details = PouchField.enriched(records.details(caller, customer), request.data());
        Reason missing = PouchField.missing(terms.data(), details);
        if (missing != null) {
            throw new Refused(missing);
        }
        records.enrich(caller, customer, details);
        return vouchers.issue(
                context,
                new PouchVouchers.Gift(customer, standing.customerNo(), version.id(), terms),
                bundle -> pouches.add(
                        bundle,
                        context,
                        new Pouches.NewAnswer(
                                request.id(), Pouches.Answer.GIVEN, customer, version, request.saleId(), hash)));
    }
}
