package org.comptoir.access.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Tells who calls with an API key; the key itself is neither stored nor logged. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unrestricted("There is no caller yet: the key is what makes one.")
public class IdentifyKey {

    private People people;

    protected IdentifyKey() {}

    @Inject
    public IdentifyKey(People people) {
        this.people = people;
    }

    /** The caller of a key, with the level of its user; refuses {@code access.key-unknown}. */
    public Caller identify(String key) {
        if (key == null || key.isBlank()) {
            throw new Refused(Reason.of("access.key-unknown"));
        }
        return people.byKeyHash(Hash.of(key.trim())).orElseThrow(() -> new Refused(Reason.of("access.key-unknown")));
    }
}
