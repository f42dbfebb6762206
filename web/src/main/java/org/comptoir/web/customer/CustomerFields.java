package org.comptoir.web.customer;

import java.io.Serializable;
import java.util.Map;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.CustomerForms;

/** From the record that was read to the fields of its form. */
final class CustomerFields {

    private CustomerFields() {}

    static void show(CustomerForms.CustomerForm form, Map<String, Serializable> fields) {
        CustomerDetails details = form.details();
        fields.put("title", details.name().title());
        fields.put("lastName", details.name().last());
        fields.put("firstName", details.name().first());
        fields.put("email", details.contact().email());
        fields.put("phone", details.contact().phone());
        fields.put("mobile", details.contact().mobile());
        fields.put("line", details.address().line());
        fields.put("postalCode", details.address().postalCode());
        fields.put("city", details.address().city());
        fields.put("country", details.address().country());
        fields.put("birthDay", details.birth().day());
        fields.put("birthMonth", details.birth().month());
        fields.put("birthYear", details.birth().year());
        fields.put("groupId", details.groupId());
        fields.put("observation", details.observation());
        fields.put("rate", details.permanentRateBp());
        fields.put("language", details.language());
        fields.put("source", details.source());
        fields.put("cardNumber", form.cardNumber());
    }
}
