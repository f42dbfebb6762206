package org.comptoir.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.comptoir.access.domain.ApiKey;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Makes a key for REST: 256 random bits, shown once, kept as SHA-256. */
@Stateless
@Requires(Permission.MANAGE_USERS)
public class CreateApiKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private EditedRecords records;
    private Places places;
    private Clock clock;

    protected CreateApiKey() {}

    @Inject
    public CreateApiKey(EditedRecords records, Places places, Clock clock) {
        this.records = records;
        this.places = places;
        this.clock = clock;
    }

    /** For whom and where; the till may be null. */
    public record Request(String name, long userId, long storeId, Long tillId) {}

    /** The key's text: this is the only time it can be seen. */
    public record Created(long id, String key) {}

    /** Refuses {@code user.unknown}, {@code user.level-above-own}, an unknown store, a till of another store. */
    public Created create(Caller caller, Request request) {
        AppUser user = records.find(AppUser.class, request.userId())
                .filter(found -> found.brandId() == caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("user.unknown", request.userId())));
        if (user.level() > caller.level()) {
            throw new Refused(Reason.of("user.level-above-own", user.level()));
        }
        places.check(caller.brandId(), request.storeId(), request.tillId());
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String text = "ck_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiKey.Place place = new ApiKey.Place(caller.brandId(), request.userId(), request.storeId(), request.tillId());
        ApiKey key = new ApiKey(place, request.name(), Hash.of(text), clock.instant());
        records.save(key);
        return new Created(key.id(), text);
    }
}
