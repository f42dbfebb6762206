package org.comptoir.loyalty.vip.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.store.application.Stores;

/** Deletes the VIP cards that have ended (F033); their numbers can be given out again. */
@Stateless
@Requires(value = Permission.MANAGE_VIP_CARDS, audited = false)
public class DeleteExpiredVipCards {

    private VipCards cards;
    private Stores stores;
    private Clock clock;
    private Audit audit;

    protected DeleteExpiredVipCards() {}

    @Inject
    public DeleteExpiredVipCards(VipCards cards, Stores stores, Clock clock, Audit audit) {
        this.cards = cards;
        this.stores = stores;
        this.clock = clock;
        this.audit = audit;
    }

    /** Which cards: all whose last day was before today in the caller's store. */
    public record Request() {}

    /** How many were deleted; each is named in the audit. */
    public int delete(Caller caller, Request request) {
        List<VipCardInfo> ended = cards.endedBefore(
                caller.brandId(), stores.store(caller.storeId()).today(clock));
        ended.forEach(card -> cards.remove(caller.brandId(), card.id()));
        if (!ended.isEmpty()) {
            audit.allowed(
                    caller,
                    Permission.MANAGE_VIP_CARDS,
                    "vip-cards deleted",
                    ended.stream()
                            .map(card -> card.number() + " " + card.endsOn())
                            .collect(Collectors.joining("\n")));
        }
        return ended.size();
    }
}
