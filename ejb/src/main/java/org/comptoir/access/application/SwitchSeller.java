package org.comptoir.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Lets another seller act at an open till by PIN; what follows runs at that seller's level. */
@Stateless
@Requires(Permission.SELL)
public class SwitchSeller {

    private People people;
    private Secrets secrets;
    private Audit audit;

    protected SwitchSeller() {}

    @Inject
    public SwitchSeller(People people, Secrets secrets, Audit audit) {
        this.people = people;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The caller with the seller acting. */
    public record Acting(Caller caller, String fullName) {}

    /** Refuses {@code access.pin-unknown}, and audits it, when the PIN is nobody's or not one person's alone. */
    public Acting switchSeller(Caller caller, String pin) {
        List<People.Seller> found = people.byPinHash(caller.brandId(), secrets.pin(caller.brandId(), pin));
        if (found.size() != 1) {
            Reason reason = Reason.of("access.pin-unknown");
            audit.refused(caller, Permission.SELL, reason);
            throw new Refused(reason);
        }
        People.Seller seller = found.get(0);
        return new Acting(caller.as(seller.id(), seller.level()), seller.fullName());
    }
}
