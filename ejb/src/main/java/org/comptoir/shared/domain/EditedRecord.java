package org.comptoir.shared.domain;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Map;

/** A record that people edit: its version travels with the form, so that nobody overwrites what he has not seen. */
@MappedSuperclass
public abstract class EditedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(nullable = false)
    private long version;

    protected EditedRecord() {}

    /** Null until it is saved. */
    public Long id() {
        return id;
    }

    /** Counts the changes; the first stored state has version 1. */
    public long version() {
        return version;
    }

    /** The brand it belongs to: a caller of another brand cannot see it. */
    public abstract long brandId();

    /** What the audit tells about it, by field, in order; secrets left out. */
    public abstract Map<String, Object> facts();
}
