package org.comptoir.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.CheckDigit;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A store as it is edited; everybody else reads {@link StoreInfo}. */
@Entity
@Table(name = "store")
public class Store extends EditedRecord {

    @Column(name = "brand_id")
    private long brandId;

    private String code;
    private String name;

    @Column(name = "address_line")
    private String addressLine;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;
    private String siret;

    @Column(name = "vat_number")
    private String vatNumber;

    private String phone;
    private String zone;
    private String language;

    @Column(name = "receipt_mode")
    private String receiptMode;

    private String footer;

    protected Store() {}

    /** A new store, to be filled by {@link #change}. */
    public Store(long brandId) {
        this.brandId = brandId;
    }

    /** What a form says about a store; country is ISO 3166, zone a name as {@code Europe/Paris}. */
    public record Details(
            String code,
            String name,
            StoreInfo.Address address,
            String siret,
            String vatNumber,
            String zone,
            String language,
            boolean receiptAlways,
            String footer) {}

    /** Takes a form's values; refuses what is missing or too long, {@code store.siret} and {@code store.zone}. */
    public void change(Details details) {
        StoreInfo.Address address = Needs.value("address", details.address());
        this.code = Needs.text("code", details.code(), 20);
        this.name = Needs.text("name", details.name(), 100);
        this.addressLine = Needs.optional("address", address.line(), 200);
        this.postalCode = Needs.optional("postalCode", address.postalCode(), 12);
        this.city = Needs.optional("city", address.city(), 80);
        this.country = Needs.text("country", address.country(), 2);
        this.phone = Needs.optional("phone", address.phone(), 30);
        this.siret = checkedSiret(Needs.optional("siret", details.siret(), 14));
        this.vatNumber = Needs.optional("vatNumber", details.vatNumber(), 20);
        this.zone = checkedZone(Needs.text("zone", details.zone(), 40));
        this.language = Needs.language(details.language());
        this.receiptMode = details.receiptAlways() ? "ALWAYS" : "ASK";
        this.footer = Needs.optional("footer", details.footer(), 400);
    }

    private static String checkedSiret(String siret) {
        if (siret != null && !(siret.length() == 14 && CheckDigit.isLuhn(siret))) {
            throw new Refused(Reason.of("store.siret", siret));
        }
        return siret;
    }

    private static String checkedZone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new Refused(Reason.of("store.zone", zone), e);
        }
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
        facts.put("address", addressLine);
        facts.put("postalCode", postalCode);
        facts.put("city", city);
        facts.put("country", country);
        facts.put("phone", phone);
        facts.put("siret", siret);
        facts.put("vatNumber", vatNumber);
        facts.put("zone", zone);
        facts.put("language", language);
        facts.put("receiptMode", receiptMode);
        facts.put("footer", footer);
        return facts;
    }
}
