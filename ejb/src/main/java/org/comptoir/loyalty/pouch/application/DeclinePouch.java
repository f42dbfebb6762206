package org.comptoir.loyalty.pouch.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** Remembers that a customer does not wish a pouch: the till does not propose it again by itself (F064). */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeclinePouch {

    private static final String OPERATION = "pouch-DECLINED";

    private PouchShelf shelf;
    private Pouches pouches;
    private Customers customers;
    private ClientRequests requests;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected DeclinePouch() {}

    @Inject
    public DeclinePouch(
            PouchShelf shelf,
            Pouches pouches,
            Customers customers,
            ClientRequests requests,
            Stores stores,
            Clock clock,
            Sql sql) {
        this.shelf = shelf;
        this.pouches = pouches;
        this.customers = customers;
        this.requests = requests;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * Who declined what.
     *
     * @param id client-made; a replay changes nothing
     * @param saleId the sale after which it was asked, null for none
     */
    public record Request(@NotNull UUID id, long customerId, long programmeId, Long saleId) {}

    /** The answer's id; refuses {@code customer.unknown} and {@code programme.unknown}. */
    public long decline(Caller caller, Request request) {
        String hash = Hash.of(request.customerId() + "|" + request.programmeId() + "|" + request.saleId());
        return requests.once(request.id(), OPERATION, hash, () -> book(caller, request, hash));
    }

    private long book(Caller caller, Request request, String hash) {
        long customer = customers.active(caller.brandId(), request.customerId());
        ProgrammeVersion version = shelf.inForce(caller.brandId(), request.programmeId());
        StoreInfo store = stores.store(caller.storeId());
        BookingContext context = new BookingContext(
                caller, null, clock.instant(), store.today(clock), store.brand().currency());
        SqlBundle write = sql.bundle();
        long id = pouches.add(
                write,
                context,
                new Pouches.NewAnswer(
                        request.id(), Pouches.Answer.DECLINED, customer, version, request.saleId(), hash));
        write.run();
        return id;
    }
}
