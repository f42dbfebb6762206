package org.comptoir.access.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Somebody who logs in or sells; the login is unique in the installation and never changes hands. */
@Entity
@Table(name = "app_user")
public class AppUser extends EditedRecord {

    private static final int HIGHEST = 5;

    @Column(name = "brand_id")
    private long brandId;

    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "access_level")
    private int level;

    @Column(name = "store_id")
    private Long storeId;

    @Column(name = "pin_hash")
    private String pinHash;

    private String language;

    private boolean active;

    protected AppUser() {}

    /** A new user, to be filled by {@link #change}. */
    public AppUser(long brandId, String passwordHash) {
        this.brandId = brandId;
        this.passwordHash = passwordHash;
    }

    /** What a form says about a user. */
    public record Details(String login, String fullName, int level, Long storeId, String language, boolean active) {}

    /** Takes a form's values; refuses what is missing, {@code user.level} and {@code field.language}. */
    public void change(Details details) {
        if (details.level() < 1 || details.level() > HIGHEST) {
            throw new Refused(Reason.of("user.level", details.level()));
        }
        this.login = Needs.text("login", details.login(), 40);
        this.fullName = Needs.text("fullName", details.fullName(), 100);
        this.level = details.level();
        this.storeId = Needs.value("store", details.storeId());
        this.language = Needs.language(details.language());
        this.active = details.active();
    }

    /** Replaces the password's hash. */
    public void password(String hash) {
        this.passwordHash = hash;
    }

    /** Replaces the PIN's hash; null takes the PIN away. */
    public void pin(String hash) {
        this.pinHash = hash;
    }

    @Override
    public long brandId() {
        return brandId;
    }

    public int level() {
        return level;
    }

    public String login() {
        return login;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("login", login);
        facts.put("fullName", fullName);
        facts.put("level", level);
        facts.put("store", storeId);
        facts.put("language", language);
        facts.put("active", active);
        facts.put("hasPin", pinHash != null);
        return facts;
    }
}
