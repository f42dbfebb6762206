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

    @Column(name = "price_list")
    private String priceList;

    protected CustomerGroup() {}

    /** A new group, to be filled by {@link #change}. */
    public CustomerGroup(long brandId) {
        this.brandId = brandId;
    }

    /**
     * Takes a form's values; refuses a name that is missing or too long and {@code price-list.code}.
     *
     * @param newPriceList code of its customers' price list, null for the store's own
     */
    public void change(String newName, String newPriceList) {
        this.name = Needs.text("name", newName, 60);
        this.priceList = PriceList.code(newPriceList);
    }

    public String name() {
        return name;
    }

    /** Code of its customers' price list, null for the store's own. */
    public String priceList() {
        return priceList;
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("priceList", priceList);
        return facts;
    }
}
