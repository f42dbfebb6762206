package org.comptoir.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;

/** A value somebody has set; store 0 holds the brand's own. */
@Entity
@Table(name = "setting")
public class Setting extends EditedRecord {

    @Column(name = "brand_id")
    private long brandId;

    @Column(name = "store_id")
    private long storeId;

    private String name;

    @Column(name = "setting_value")
    private String value;

    protected Setting() {}

    /** A setting without a value yet. */
    public Setting(long brandId, long storeId, String name) {
        this.brandId = brandId;
        this.storeId = storeId;
        this.name = name;
    }

    /** Sets the value; empty is a value too. */
    public void change(String text) {
        this.value = Needs.optional("value", text, 400);
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("value", value);
        return facts;
    }
}
