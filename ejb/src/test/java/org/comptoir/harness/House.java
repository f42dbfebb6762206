package org.comptoir.harness;

import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;

/** A brand in EUR with one store in Paris and two tills, for one test class. */
public record House(long brandId, long storeId, long tillId, long secondTillId, long userId, String code) {

    /** A caller of that level at the first till. */
    public Caller till(int level) {
        return new Caller(userId, userId, level, brandId, storeId, tillId, null, Channel.TILL);
    }

    /** A caller of that level in the back office. */
    public Caller office(int level) {
        return new Caller(userId, userId, level, brandId, storeId, null, null, Channel.OFFICE);
    }

    /** A level-5 caller by REST at the first till. */
    public Caller rest() {
        return new Caller(userId, userId, 5, brandId, storeId, tillId, null, Channel.REST);
    }
}
