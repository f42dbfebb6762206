package org.comptoir.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Folded;

/**
 * A customer's record (F001 to F005). Turnover, visits and points are no part of it: they are accounts of the ledger.
 * It is never deleted; a merged record points at its root.
 */
@Entity
@Table(name = "customer")
public class Customer extends EditedRecord {

    private static final int SEARCH_KEY = 200;

    @Column(name = "brand_id")
    private long brandId;

    @Column(name = "customer_no")
    private long number;

    private String title;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "search_key")
    private String searchKey;

    private String email;
    private String phone;
    private String mobile;

    @Column(name = "address_line")
    private String addressLine;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;

    @Column(name = "birth_day")
    private Integer birthDay;

    @Column(name = "birth_month")
    private Integer birthMonth;

    @Column(name = "birth_year")
    private Integer birthYear;

    @Column(name = "group_id")
    private Long groupId;

    private String observation;

    @Column(name = "permanent_rate_bp")
    private int permanentRateBp;

    private String language;
    private String source;

    @Column(name = "store_id")
    private Long storeId;

    @Column(name = "created_on")
    private LocalDate createdOn;

    private boolean active;

    @Column(name = "root_id")
    private Long rootId;

    @Column(name = "no_credit_note")
    private boolean noCreditNote;

    @Column(name = "no_deposit")
    private boolean noDeposit;

    protected Customer() {}

    /** A new, active customer of a store, to be filled by {@link #change}. */
    public Customer(long brandId, long number, Long storeId, LocalDate createdOn) {
        this.brandId = brandId;
        this.number = number;
        this.storeId = storeId;
        this.createdOn = createdOn;
        this.active = true;
    }

    /** Takes a form's values. */
    public void change(CustomerDetails details) {
        this.title = details.name().title();
        this.lastName = details.name().last();
        this.firstName = details.name().first();
        this.email = details.contact().email();
        this.phone = details.contact().phone();
        this.mobile = details.contact().mobile();
        this.addressLine = details.address().line();
        this.postalCode = details.address().postalCode();
        this.city = details.address().city();
        this.country = details.address().country();
        this.birthDay = details.birth().day();
        this.birthMonth = details.birth().month();
        this.birthYear = details.birth().year();
        this.groupId = details.groupId();
        this.observation = details.observation();
        this.permanentRateBp = details.permanentRateBp();
        this.language = details.language();
        this.source = details.source();
        this.searchKey = searchKey();
    }

    /** What a form would show. */
    public CustomerDetails details() {
        return new CustomerDetails(
                new CustomerDetails.Name(title, lastName, firstName),
                new CustomerDetails.Contact(email, phone, mobile),
                new CustomerDetails.Address(addressLine, postalCode, city, country),
                new BirthDay(birthDay, birthMonth, birthYear),
                groupId,
                observation,
                permanentRateBp,
                language,
                source);
    }

    private String searchKey() {
        String name = (lastName == null ? "" : lastName) + " " + (firstName == null ? "" : firstName);
        String folded = Folded.of(name, SEARCH_KEY);
        return folded.isEmpty() ? String.valueOf(number) : folded;
    }

    /** Makes the record active or inactive (F010); reversible. */
    public void active(boolean nowActive) {
        this.active = nowActive;
    }

    /** What the customer must not be given (F008). */
    public Prohibitions prohibitions() {
        return new Prohibitions(noCreditNote, noDeposit);
    }

    /** Forbids or allows. */
    public void prohibit(Prohibitions now) {
        this.noCreditNote = now.creditNote();
        this.noDeposit = now.deposit();
    }

    public long number() {
        return number;
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("lastName", lastName);
        facts.put("firstName", firstName);
        facts.put("email", email);
        facts.put("phone", phone);
        facts.put("mobile", mobile);
        facts.put("address", addressLine);
        facts.put("postalCode", postalCode);
        facts.put("city", city);
        facts.put("country", country);
        facts.put("birthDay", birthDay);
        facts.put("birthMonth", birthMonth);
        facts.put("birthYear", birthYear);
        facts.put("group", groupId);
        facts.put("observation", observation);
        facts.put("permanentRateBp", permanentRateBp);
        facts.put("language", language);
        facts.put("source", source);
        facts.put("active", active);
        facts.put("noCreditNote", noCreditNote);
        facts.put("noDeposit", noDeposit);
        return facts;
    }
}
