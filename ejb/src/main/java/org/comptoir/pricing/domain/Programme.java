package org.comptoir.pricing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * What a brand offers its customers: a name, a kind and the version now in force. Parameters never change: another set
 * of them is another version.
 */
@Entity
public class Programme {

    @Id
    @SequenceGenerator(name = "programme_seq", sequenceName = "entity_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme_seq")
    private long id;

    @Column(name = "brand_id")
    private long brandId;

    private String kind;
    private String name;
    private boolean active;

    @Column(name = "current_version_id")
    private long currentVersionId;

    @Column(name = "sole_key")
    private String soleKey;

    @Version
    private long version;

    protected Programme() {}

    /** A new programme with its first version, in force when it is active. */
    public Programme(long brandId, String kind, String name, boolean active, long firstVersionId) {
        this.brandId = brandId;
        this.kind = kind;
        this.name = name;
        this.active = active;
        this.currentVersionId = firstVersionId;
    }

    public long id() {
        return id;
    }

    public long brandId() {
        return brandId;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public long currentVersionId() {
        return currentVersionId;
    }

    /** The version that edited it; travels with the form. */
    public long version() {
        return version;
    }

    /** Puts another version in force, under that name, on or off. */
    public void change(String newName, boolean nowActive, long newVersionId) {
        this.name = newName;
        this.active = nowActive;
        this.currentVersionId = newVersionId;
    }

    /**
     * Keeps another one of the brand and the kind that is called the same from being in force beside it.
     *
     * @param name null where any number may be in force, or this one is off
     */
    public void beSole(String name) {
        this.soleKey = name == null ? null : brandId + ":" + kind + ":" + name;
    }
}
