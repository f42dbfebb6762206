package org.comptoir.loyalty.vip.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.loyalty.vip.domain.VipCard;
import org.comptoir.messaging.domain.Mobile;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Assigns a VIP card to a customer, or changes one (F030, F031). */
@Stateless
@Requires(value = Permission.MANAGE_VIP_CARDS, audited = false)
public class SaveVipCard {

    private EditedRecords records;
    private CodeRegistry codes;
    private Customers customers;
    private Stores stores;
    private Clock clock;
    private Audit audit;

    protected SaveVipCard() {}

    @Inject
    public SaveVipCard(
            EditedRecords records, CodeRegistry codes, Customers customers, Stores stores, Clock clock, Audit audit) {
        this.records = records;
        this.codes = codes;
        this.customers = customers;
        this.stores = stores;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A form; id and version are null for a new card.
     *
     * @param number of a new card: {@code #VIP#} and digits or letters; one that exists keeps its number
     * @param rateBp basis points, 1 to 10000
     * @param endsOn last day it can be used, inclusive
     * @param mobiles who is told when it is used (F032); null for nobody
     */
    public record Request(
            Long id,
            Long version,
            String number,
            long customerId,
            int rateBp,
            @NotNull LocalDate endsOn,
            List<String> mobiles) {}

    /**
     * Returns the id. Refuses {@code vip-card.number} (AT-05), {@code vip-card.number-taken}, {@code code.taken} for a
     * number that names something else, {@code vip-card.ended} for a new card that has ended, {@code vip-card.rate},
     * {@code customer.unknown}, {@code mobile.international}, {@code vip-card.unknown} and {@code edit.conflict}.
     */
    public long save(Caller caller, @Valid Request request) {
        boolean isNew = request.id() == null;
        VipCard card = isNew ? fresh(caller, request) : known(caller, request);
        Map<String, Object> before = isNew ? Map.of() : card.facts();
        long owner = customers.active(caller.brandId(), request.customerId());
        List<String> tell = request.mobiles() == null ? List.of() : request.mobiles();
        card.assign(
                owner,
                new Rate(request.rateBp()),
                request.endsOn(),
                tell.stream().map(Mobile::typed).toList());
        records.save(card, new EditedRecords.Unique("uq_vip_card", Reason.of("vip-card.number-taken", card.number())));
        if (isNew) {
            codes.claim(caller.brandId(), VipCards.KIND, card.id(), List.of(card.number()));
        }
        audit.allowed(
                caller, Permission.MANAGE_VIP_CARDS, "vip-card:" + card.id(), Changes.between(before, card.facts()));
        return card.id();
    }

    private VipCard fresh(Caller caller, Request request) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        if (request.endsOn().isBefore(today)) {
            throw new Refused(Reason.of("vip-card.ended", request.endsOn()));
        }
        return new VipCard(caller.brandId(), request.number());
    }

    private VipCard known(Caller caller, Request request) {
        return records.editable(
                VipCard.class,
                "vip-card.unknown",
                new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
    }
}
