package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;

/** Writes an instrument to a customer, so that its balance is found when it is lost (F076), or to another one. */
@Stateless
@Requires(value = Permission.ASSIGN_INSTRUMENT, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssignInstrument {

    private InstrumentCare care;
    private Instruments instruments;
    private Customers customers;

    protected AssignInstrument() {}

    @Inject
    public AssignInstrument(InstrumentCare care, Instruments instruments, Customers customers) {
        this.care = care;
        this.instruments = instruments;
        this.customers = customers;
    }

    /** Whose it becomes; null makes it a bearer's. The id is client-made. */
    public record Request(
            @NotNull UUID id,
            long instrumentId,
            Long customerId,
            @NotNull String reason) {}

    /** Refuses {@code customer.unknown} and {@code instrument.not-active}. */
    public long assign(Caller caller, Request request) {
        Long owner = request.customerId() == null ? null : customers.active(caller.brandId(), request.customerId());
        InstrumentCare.Act act = new InstrumentCare.Act(
                request.id(),
                Permission.ASSIGN_INSTRUMENT,
                request.instrumentId(),
                "owner " + request.customerId(),
                request.reason());
        return care.once(caller, act, (plan, instrument) -> {
            InstrumentCare.checkActive(instrument);
            instruments.owner(plan, instrument.id(), owner);
            return instrument.id();
        });
    }
}
