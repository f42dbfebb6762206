package org.comptoir.access.application;

import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Identity;

/** Who is behind a login, a key or a PIN; inactive users and keys are nobody. */
public interface People {

    /** The active user of a login, in the back office. */
    Optional<Identity> byLogin(String login);

    /** The caller of an active key, by its SHA-256. */
    Optional<Caller> byKeyHash(String keyHash);

    /** The active users of a brand with that PIN: one, none, or several by mistake. */
    List<Seller> byPinHash(long brandId, String pinHash);

    /** True for an active user of the brand. */
    boolean canSell(long brandId, long userId);

    /** Users who can be chosen as sellers at a store: the active ones whose home it is, by name. */
    List<Seller> sellersOf(long brandId, long storeId);

    /** Somebody who can sell. */
    record Seller(long id, String login, String fullName, int level) {}
}
