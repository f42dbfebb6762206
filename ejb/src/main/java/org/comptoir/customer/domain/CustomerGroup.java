package org.comptoir.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;

/** A group of customers. */
@Entity
@Table(name = "customer_group")
public class CustomerGroup extends EditedRecord {

    @Column(name = "brand_id")
    private long brandId;

    private String name;

    protected CustomerGroup() {}

    /** A new group, to be named by {@link #rename}. */
    public CustomerGroup(long brandId) {
        this.brandId = brandId;
    }

    /** Gives it a name. */
    public void rename(String newName) {
        this.name = Needs.text("name", newName, 60);
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        return facts;
    }
}
