package org.comptoir.customer.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Needs;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What a form says about a customer (F002, F003), trimmed and checked: it refuses what is too long,
 * {@code customer.email-malformed}, {@code customer.birth-date}, {@code rate.range} and {@code field.language}.
 *
 * @param observation shown in red at the till
 * @param permanentRateBp rate on every article, in basis points
 * @param source where the customer came from
 */
public record CustomerDetails(
        Name name,
        Contact contact,
        Address address,
        BirthDay birth,
        Long groupId,
        String observation,
        int permanentRateBp,
        String language,
        String source) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.()/-]+");

    public CustomerDetails {
        name = name == null ? new Name(null, null, null) : name;
        contact = contact == null ? new Contact(null, null, null) : contact;
        address = address == null ? new Address(null, null, null, null) : address;
        birth = birth == null ? BirthDay.UNKNOWN : birth;
        observation = Needs.optional("observation", observation, 250);
        permanentRateBp = new Rate(permanentRateBp).basisPoints();
        language = Needs.language(language);
        source = Needs.optional("source", source, 40);
    }

    /** Who it is; every part may be null. */
    public record Name(String title, String last, String first) {
        public Name {
            title = Needs.optional("title", title, 10);
            last = Needs.optional("lastName", last, 80);
            first = Needs.optional("firstName", first, 80);
        }
    }

    /** How to reach the customer; every part may be null. Numbers are kept without blanks and points. */
    public record Contact(String email, String phone, String mobile) {
        public Contact {
            email = Needs.optional("email", email, 254);
            if (email != null && !EMAIL.matcher(email).matches()) {
                throw new Refused(Reason.of("customer.email-malformed", email));
            }
            phone = Needs.optional("phone", CustomerDetails.number(phone), 30);
            mobile = Needs.optional("mobile", CustomerDetails.number(mobile), 30);
        }
    }

    /** Where the customer lives; every part may be null, the country is ISO 3166. */
    public record Address(String line, String postalCode, String city, String country) {
        public Address {
            line = Needs.optional("address", line, 200);
            postalCode = Needs.optional("postalCode", postalCode, 12);
            city = Needs.optional("city", city, 80);
            country = Needs.optional("country", country, 2);
            country = country == null ? null : country.toUpperCase(Locale.ROOT);
        }
    }

    /** A telephone number without what people write between digits. */
    public static String number(String typed) {
        return typed == null ? null : BETWEEN_DIGITS.matcher(typed).replaceAll("");
    }
}
