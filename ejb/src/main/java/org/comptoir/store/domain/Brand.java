package org.comptoir.store.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Needs;

/** The company's brand. Its currency is that of every amount and is never changed once it exists. */
@Entity
@Table(name = "brand")
public class Brand extends EditedRecord {

    private String code;
    private String name;
    private String currency;
    private String language;

    protected Brand() {}

    /** A new brand; refuses {@code money.currency} for what is no ISO 4217 code. */
    public Brand(String code, String name, String currency, String language) {
        Money.digits(currency);
        this.code = Needs.text("code", code, 20);
        this.name = Needs.text("name", name, 100);
        this.currency = currency;
        this.language = Needs.language(language);
    }

    @Override
    public long brandId() {
        return id() == null ? 0 : id();
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", code);
        facts.put("name", name);
        facts.put("currency", currency);
        facts.put("language", language);
        return facts;
    }
}
