package org.comptoir.loyalty.pouch.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A part of the customer's record that a pouch may ask for (F061), by the name that forms and reasons use. */
public enum PouchField {
    TITLE("title", details -> details.name().title()),
    LAST_NAME("lastName", details -> details.name().last()),
    FIRST_NAME("firstName", details -> details.name().first()),
    EMAIL("email", details -> details.contact().email()),
    MOBILE("mobile", details -> details.contact().mobile()),
    PHONE("phone", details -> details.contact().phone()),
    ADDRESS("address", details -> details.address().line()),
    POSTAL_CODE("postalCode", details -> details.address().postalCode()),
    CITY("city", details -> details.address().city()),
    BIRTH_DATE("birthDate", details -> birth(details.birth()));

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<CustomerDetails, String> value;

    PouchField(String field, Function<CustomerDetails, String> value) {
        this.field = field;
        this.value = value;
    }

    private String told(CustomerDetails known, Map<String, String> told) {
        return known(of(known), told.get(field));
    }

    /** How its frame looks (F064). */
    public enum Mark {
        /** Mandatory: red. */
        MANDATORY,
        /** One of both must be there: orange. */
        ONE_OF,
        /** No frame. */
        OPTIONAL
    }

    /** The name that forms and reasons use: {@code lastName}. */
    public String field() {
        return field;
    }

    /** What the record says, null for nothing. */
    public String of(CustomerDetails details) {
        return value.apply(details);
    }

    /** The field of a name; refuses {@code pouch.field}. */
    public static PouchField named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.field.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("pouch.field", name)));
    }

    /** How the field's frame looks under these terms. */
    public Mark mark(PouchTerms.Data data) {
        if (data.mandatory().contains(field)) {
            return Mark.MANDATORY;
        }
        return data.emailOrMobile() && (this == EMAIL || this == MOBILE) ? Mark.ONE_OF : Mark.OPTIONAL;
    }

    /** Why these data are not enough: {@code field.missing} or {@code pouch.email-or-mobile}; null when they are. */
    public static Reason missing(PouchTerms.Data data, CustomerDetails details) {
        for (PouchField field : values()) {
            if (field.mark(data) == Mark.MANDATORY && field.of(details) == null) {
                return Reason.of("field.missing", field.field);
            }
        }
        boolean neither = EMAIL.of(details) == null && MOBILE.of(details) == null;
        return data.emailOrMobile() && neither ? Reason.of("pouch.email-or-mobile") : null;
    }

    /**
     * The record with what it lacks and the customer tells now; what it has stays. Refuses {@code pouch.field},
     * {@code customer.birth-date} and what a record's form refuses.
     */
    public static CustomerDetails enriched(CustomerDetails known, Map<String, String> told) {
        told.keySet().forEach(PouchField::named);
        CustomerDetails.Address before = known.address();
        return new CustomerDetails(
                new CustomerDetails.Name(
                        TITLE.told(known, told), LAST_NAME.told(known, told), FIRST_NAME.told(known, told)),
                new CustomerDetails.Contact(EMAIL.told(known, told), PHONE.told(known, told), MOBILE.told(known, told)),
                new CustomerDetails.Address(
                        ADDRESS.told(known, told),
                        POSTAL_CODE.told(known, told),
                        CITY.told(known, told),
                        before.country()),
                known.birth().isKnown() ? known.birth() : birth(told.get(BIRTH_DATE.field)),
                known.groupId(),
                known.observation(),
                known.permanentRateBp(),
                known.language(),
                known.source());
    }

    private static String known(String record, String told) {
        String said = told == null ? "" : told.strip();
        return record == null ? said : record;
    }

    /** As ISO writes it: with its year, or {@code --03-02} without one. */
    private static String birth(BirthDay birth) {
        if (!birth.isKnown()) {
            return null;
        }
        return birth.year() == null
                ? MonthDay.of(birth.month(), birth.day()).toString()
                : LocalDate.of(birth.year(), birth.month(), birth.day()).toString();
    }

    private static BirthDay birth(String told) {
        if (told == null || told.isBlank()) {
            return BirthDay.UNKNOWN;
        }
        try {
            LocalDate day = LocalDate.parse(told.strip());
            return new BirthDay(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        } catch (DateTimeException e) {
            throw new Refused(Reason.of("customer.birth-date", told), e);
        }
    }
}
