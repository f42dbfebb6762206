package org.comptoir.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Identity;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Tells who has logged in. */
@Stateless
@Unrestricted("There is no caller yet: the container has checked the password, this makes the caller.")
public class IdentifyUser {

    private People people;

    protected IdentifyUser() {}

    @Inject
    public IdentifyUser(People people) {
        this.people = people;
    }

    /** The user of a login that the container has authenticated; refuses {@code access.user-unknown}. */
    public Identity identify(String login) {
        return people.byLogin(login).orElseThrow(() -> new Refused(Reason.of("access.user-unknown", login)));
    }
}
