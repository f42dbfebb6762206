package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Needs;

/** Numbers of customers' loyalty cards, in the registry of scannable codes. */
@ApplicationScoped
public class CustomerCards {

    private CodeRegistry codes;

    protected CustomerCards() {}

    @Inject
    public CustomerCards(CodeRegistry codes) {
        this.codes = codes;
    }

    /** Gives a customer that card in place of the one before; returns what the audit tells, empty when nothing is new. */
    String replace(long brandId, long customerId, String number) {
        String card = Needs.optional("cardNumber", number, 40);
        List<String> wanted = card == null ? List.of() : List.of(card);
        List<String> known = codes.codesOf(brandId, CodeRegistry.Kind.CUSTOMER, customerId);
        if (known.equals(wanted)) {
            return "";
        }
        codes.release(brandId, CodeRegistry.Kind.CUSTOMER, customerId);
        codes.claim(brandId, CodeRegistry.Kind.CUSTOMER, customerId, wanted);
        return "\ncardNumber: " + known + " -> " + wanted;
    }
}
