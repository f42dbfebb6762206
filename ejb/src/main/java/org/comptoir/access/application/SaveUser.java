package org.comptoir.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Adds or changes a user; the change set is audited, passwords and PINs never are. */
@Stateless
@Requires(value = Permission.MANAGE_USERS, audited = false)
public class SaveUser {

    private EditedRecords records;
    private People people;
    private Secrets secrets;
    private Places places;
    private Audit audit;

    protected SaveUser() {}

    @Inject
    public SaveUser(EditedRecords records, People people, Secrets secrets, Places places, Audit audit) {
        this.records = records;
        this.people = people;
        this.secrets = secrets;
        this.places = places;
        this.audit = audit;
    }

    /**
     * A form.
     *
     * @param id null for a new user
     * @param version the one that was shown; null for a new user
     * @param password null to keep it; a new user needs one
     * @param pin null to keep it, empty to take it away
     */
    public record Request(Long id, Long version, AppUser.Details details, String password, String pin) {}

    /**
     * Returns the id. Refuses {@code user.login-taken}, {@code user.pin-taken}, {@code user.level-above-own} (nobody
     * makes or changes somebody above him) and {@code edit.conflict}.
     */
    public long save(Caller caller, Request request) {
        boolean added = request.id() == null;
        AppUser user = added
                ? new AppUser(caller.brandId(), secrets.password(request.password()))
                : records.editable(AppUser.class, "user.unknown", key(caller, request));
        Map<String, Object> before = user.facts();
        notAbove(caller, Math.max(added ? 0 : user.level(), request.details().level()));
        user.change(request.details());
        places.check(caller.brandId(), request.details().storeId(), null);
        if (!added && request.password() != null) {
            user.password(secrets.password(request.password()));
        }
        if (request.pin() != null) {
            user.pin(request.pin().isEmpty() ? null : freePin(caller, user, request.pin()));
        }
        records.save(
                user,
                new EditedRecords.Unique(
                        "uq_app_user_login",
                        Reason.of("user.login-taken", request.details().login())));
        audit.allowed(caller, Permission.MANAGE_USERS, "user:" + user.id(), detail(request, before, user));
        return user.id();
    }

    private static String detail(Request request, Map<String, Object> before, AppUser user) {
        String changes = Changes.between(before, user.facts());
        return request.password() == null ? changes : changes + "\npassword: set";
    }

    private static EditedRecords.Key key(Caller caller, Request request) {
        return new EditedRecords.Key(caller.brandId(), request.id(), request.version());
    }

    private static void notAbove(Caller caller, int level) {
        if (level > caller.level()) {
            throw new Refused(Reason.of("user.level-above-own", level));
        }
    }

    private String freePin(Caller caller, AppUser user, String pin) {
        String hash = secrets.pin(caller.brandId(), pin);
        boolean taken = people.byPinHash(caller.brandId(), hash).stream()
                .anyMatch(other -> user.id() == null || other.id() != user.id());
        if (taken) {
            throw new Refused(Reason.of("user.pin-taken"));
        }
        return hash;
    }
}
