package org.comptoir.access.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;

/** A key for REST, acting as a user at a store and perhaps a till; only its SHA-256 is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey extends EditedRecord {

    private String name;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "store_id")
    private long storeId;

    @Column(name = "till_id")
    private Long tillId;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Transient
    private long brandId;

    protected ApiKey() {}

    /** A new key of a user, in force at once. */
    public ApiKey(Place place, String name, String keyHash, Instant createdAt) {
        this.brandId = place.brandId();
        this.userId = place.userId();
        this.storeId = place.storeId();
        this.tillId = place.tillId();
        this.name = Needs.text("name", name, 60);
        this.keyHash = keyHash;
        this.createdAt = createdAt;
        this.active = true;
    }

    /** As whom and where calls with the key act; the till may be null. */
    public record Place(long brandId, long userId, long storeId, Long tillId) {}

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("user", userId);
        facts.put("store", storeId);
        facts.put("till", tillId);
        facts.put("active", active);
        return facts;
    }
}
