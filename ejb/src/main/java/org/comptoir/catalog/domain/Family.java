package org.comptoir.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;

/** A family of products, or a sub-family when it has a parent. */
@Entity
@Table(name = "family")
public class Family extends EditedRecord {

    @Column(name = "brand_id")
    private long brandId;

    private String code;
    private String name;

    @Column(name = "parent_id")
    private Long parentId;

    protected Family() {}

    /** A new family; the parent is null for one that stands for itself. */
    public Family(long brandId, Long parentId) {
        this.brandId = brandId;
        this.parentId = parentId;
    }

    /** Takes a form's values; refuses what is missing or too long. */
    public void change(String newCode, String newName) {
        this.code = Needs.text("code", newCode, 40);
        this.name = Needs.text("name", newName, 100);
    }

    public String code() {
        return code;
    }

    /** Null for a family that stands for itself. */
    public Long parentId() {
        return parentId;
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", code);
        facts.put("name", name);
        facts.put("parent", parentId);
        return facts;
    }
}
