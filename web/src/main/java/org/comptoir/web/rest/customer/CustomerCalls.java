package org.comptoir.web.rest.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.customer.application.Customers;
import org.comptoir.customer.application.ImportCustomers;
import org.comptoir.customer.application.SaveCustomer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.BulkRows;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.Percent;

/** Calls of the customers' use cases, numbers in the place of ids. */
@RequestScoped
public class CustomerCalls {

    private CurrentCaller current;
    private Customers customers;
    private SaveCustomer saveCustomer;
    private ImportCustomers importCustomers;
    private CustomerForms forms;
    private CustomerPanels panels;

    protected CustomerCalls() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // two reads and two use cases
    public CustomerCalls(
            CurrentCaller current,
            Customers customers,
            SaveCustomer saveCustomer,
            ImportCustomers importCustomers,
            CustomerForms forms,
            CustomerPanels panels) {
        this.current = current;
        this.customers = customers;
        this.saveCustomer = saveCustomer;
        this.importCustomers = importCustomers;
        this.forms = forms;
        this.panels = panels;
    }

    /** The id of an active customer's number; refuses {@code customer.unknown}. */
    long id(long number) {
        return customers
                .byNumber(current.caller().brandId(), number)
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
    }

    CustomerBody.Stored stored(long number) {
        return storedById(id(number));
    }

    CustomerBody.Stored create(CustomerBody body) {
        SaveCustomer.Request request = new SaveCustomer.Request(null, null, body.details(), body.card());
        return storedById(saveCustomer.save(current.caller(), request));
    }

    /** All rows or none; a row whose values are refused is one of the errors. */
    ImportResult save(List<CustomerBody> bodies) {
        return BulkRows.read(bodies, CustomerBody::row).save(rows -> importCustomers.importAll(current.caller(), rows));
    }

    private CustomerBody.Stored storedById(long id) {
        CustomerForms.CustomerForm form = forms.form(current.caller(), id);
        CustomerPanels.CustomerPanel panel = panels.panel(current.caller(), id);
        CustomerDetails details = form.details();
        return new CustomerBody.Stored(
                form.number(),
                details.name().title(),
                details.name().last(),
                details.name().first(),
                details.contact().email(),
                details.contact().phone(),
                details.contact().mobile(),
                CustomerBody.AddressBody.of(details.address()),
                details.birth().isKnown()
                        ? new CustomerBody.Birth(
                                details.birth().day(),
                                details.birth().month(),
                                details.birth().year())
                        : null,
                details.groupId(),
                details.observation(),
                new Percent(details.permanentRateBp()),
                details.language(),
                details.source(),
                form.cardNumber(),
                form.createdOn(),
                form.active(),
                Amount.of(panel.turnoverMinor(), panel.currency()),
                panel.tickets(),
                panel.points());
    }
}
