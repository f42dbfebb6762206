package org.comptoir.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;

/** A till as it is edited; everybody else reads {@link TillInfo}. It stays in the store it was made for. */
@Entity
@Table(name = "till")
public class Till extends EditedRecord {

    @ManyToOne(optional = false)
    @JoinColumn(name = "store_id")
    private Store store;

    private String code;
    private String name;

    @Column(name = "printer_address")
    private String printerAddress;

    @Column(name = "scanner_id")
    private String scannerId;

    protected Till() {}

    /** A new till of a store, to be filled by {@link #change}. */
    public Till(Store store) {
        this.store = store;
    }

    /** What a form says about a till; see {@link TillInfo} for printer and scanner. */
    public record Details(String code, String name, String printerAddress, String scannerId) {}

    /** Takes a form's values; refuses what is missing or too long. */
    public void change(Details details) {
        this.code = Needs.text("code", details.code(), 20);
        this.name = Needs.text("name", details.name(), 60);
        this.printerAddress = Needs.optional("printer", details.printerAddress(), 100);
        this.scannerId = Needs.optional("scanner", details.scannerId(), 40);
    }

    @Override
    public long brandId() {
        return store.brandId();
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("store", store.id());
        facts.put("code", code);
        facts.put("name", name);
        facts.put("printer", printerAddress);
        facts.put("scanner", scannerId);
        return facts;
    }
}
