package org.comptoir.web.customer;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.customer.application.SaveCustomer;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.web.shared.ActiveLocale;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.EditPage;
import org.comptoir.web.shared.Messages;

/** The form of a customer, new or known (F001 to F005). */
@Named("editCustomerView")
@ViewScoped
public class EditView extends EditPage {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private CustomerForms forms;
    private SaveCustomer saveCustomer;
    private Messages messages;
    private ActiveLocale activeLocale;

    protected EditView() {}

    @Inject
    public EditView(
            CurrentCaller currentCaller,
            CustomerForms forms,
            SaveCustomer saveCustomer,
            Messages messages,
            ActiveLocale activeLocale) {
        this.currentCaller = currentCaller;
        this.forms = forms;
        this.saveCustomer = saveCustomer;
        this.messages = messages;
        this.activeLocale = activeLocale;
    }

    /** Fills the form, once; refuses {@code customer.unknown}. */
    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        if (getId() == null) {
            getFields().put("language", activeLocale.language());
            getFields().put("rate", 0);
            return;
        }
        CustomerForms.CustomerForm form = forms.form(currentCaller.get(), getId());
        shown(form.version());
        CustomerFields.show(form, getFields());
    }

    @Override
    protected String store() {
        CustomerDetails details = new CustomerDetails(
                new CustomerDetails.Name(text("title"), text("lastName"), text("firstName")),
                new CustomerDetails.Contact(text("email"), text("phone"), text("mobile")),
                new CustomerDetails.Address(text("line"), text("postalCode"), text("city"), text("country")),
                new BirthDay(number("birthDay"), number("birthMonth"), number("birthYear")),
                (Long) getFields().get("groupId"),
                text("observation"),
                number("rate"),
                text("language"),
                text("source"));
        long saved = saveCustomer.save(
                currentCaller.get(), new SaveCustomer.Request(getId(), getVersion(), details, text("cardNumber")));
        messages.keep("customer.saved");
        return "/office/customer/customer?faces-redirect=true&id=" + saved;
    }

    /** The groups to choose from. */
    public List<CustomerForms.GroupRow> getGroups() {
        return forms.groups(currentCaller.get());
    }
}
