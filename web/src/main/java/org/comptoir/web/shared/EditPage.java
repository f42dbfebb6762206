package org.comptoir.web.shared;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.shared.domain.Refused;

/**
 * A page with a form of an edited record: the version that was shown travels with it, and when somebody else was quicker
 * the page says what to do and keeps what was typed.
 */
public abstract class EditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CONFLICT = "edit.conflict";

    private final Map<String, Serializable> fields = new HashMap<>();
    private Long id;
    private Long version;
    private boolean conflict;

    /** Saves and answers where to go; a conflict stays on the page, other refusals are the handler's. */
    public String save() {
        try {
            return store();
        } catch (Refused e) {
            conflict = CONFLICT.equals(e.reason().code());
            throw e;
        }
    }

    /** Calls the use case with {@link #getFields} and answers where to go. */
    protected abstract String store();

    /** A field as text; null when it is empty. */
    protected String text(String name) {
        return (String) fields.get(name);
    }

    /** A field as a number; null when it is empty. */
    protected Integer number(String name) {
        return (Integer) fields.get(name);
    }

    /** True when the field's box is ticked. */
    protected boolean ticked(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** Where the record stood when it was read. */
    protected void shown(long readVersion) {
        this.version = readVersion;
    }

    /** What is in the form, by name. */
    public Map<String, Serializable> getFields() {
        return fields;
    }

    /** True after somebody else's change was in the way. */
    public boolean isConflict() {
        return conflict;
    }

    /** Null for a new record. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getVersion() {
        return version;
    }
}
