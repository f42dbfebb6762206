package org.comptoir.demo.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.ImportProducts;
import org.comptoir.catalog.application.SaveFamily;
import org.comptoir.catalog.domain.Product;
import org.comptoir.customer.application.ImportCustomers;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.demo.domain.DemoAssortment;
import org.comptoir.demo.domain.DemoPerson;
import org.comptoir.shared.domain.ImportResult;

/** The demo's 500 products and 300 customers, through the imports that REST uses. */
@ApplicationScoped
public class DemoGoods {

    private static final int CUSTOMERS = 300;

    private static final List<CustomerDetails.Address> TOWNS = List.of(
            new CustomerDetails.Address(null, "75004", "Paris", "FR"),
            new CustomerDetails.Address(null, "69002", "Lyon", "FR"),
            new CustomerDetails.Address(null, "35000", "Rennes", "FR"));

    private SaveFamily saveFamily;
    private ImportProducts importProducts;
    private SaveCustomerGroup saveCustomerGroup;
    private ImportCustomers importCustomers;

    protected DemoGoods() {}

    @Inject
    public DemoGoods(
            SaveFamily saveFamily,
            ImportProducts importProducts,
            SaveCustomerGroup saveCustomerGroup,
            ImportCustomers importCustomers) {
        this.saveFamily = saveFamily;
        this.importProducts = importProducts;
        this.saveCustomerGroup = saveCustomerGroup;
        this.importCustomers = importCustomers;
    }

    /** Makes families and products. */
    void products(Caller office) {
        for (DemoAssortment.Family family : DemoAssortment.families()) {
            long parent =
                    saveFamily.save(office, new SaveFamily.Request(null, null, family.code(), family.name(), null));
            DemoAssortment.kinds().stream()
                    .filter(kind -> kind.family().equals(family.code()))
                    .forEach(kind -> saveFamily.save(
                            office, new SaveFamily.Request(null, null, kind.code(), kind.name(), parent)));
        }
        complete(importProducts.importAll(
                office, DemoAssortment.articles().stream().map(DemoGoods::row).toList()));
    }

    private static ImportProducts.Row row(DemoAssortment.Article article) {
        return new ImportProducts.Row(
                article.reference(),
                article.description(),
                article.kind().family(),
                article.kind().code(),
                article.kind().vatRateBp(),
                article.priceMinor(),
                new Product.Marks(article.discounted(), article.onSale(), false, true, true),
                List.of(article.barcode()));
    }

    /** Makes customers, a third at each store. */
    void customers(Caller office, List<Long> stores) {
        long friends = saveCustomerGroup.save(office, SaveCustomerGroup.Request.create("Amis de la maison"));
        List<DemoPerson> people = DemoPerson.people(CUSTOMERS);
        for (int s = 0; s < stores.size(); s++) {
            int store = s;
            List<ImportCustomers.Row> rows = people.stream()
                    .filter(person -> people.indexOf(person) % stores.size() == store)
                    .map(person -> row(person, TOWNS.get(store), friends))
                    .toList();
            complete(importCustomers.importAll(office.at(stores.get(store), null), rows));
        }
    }

    private static ImportCustomers.Row row(DemoPerson person, CustomerDetails.Address town, long friends) {
        CustomerDetails details = new CustomerDetails(
                new CustomerDetails.Name(person.title(), person.lastName(), person.firstName()),
                new CustomerDetails.Contact(person.email(), null, person.mobile()),
                new CustomerDetails.Address(person.addressLine(), town.postalCode(), town.city(), town.country()),
                new BirthDay(person.birthDay(), person.birthMonth(), person.birthYear()),
                person.permanentRateBp() > 0 ? Long.valueOf(friends) : null,
                person.observation(),
                person.permanentRateBp(),
                "fr",
                "boutique");
        return new ImportCustomers.Row(null, details, person.cardNumber());
    }

    private static void complete(ImportResult result) {
        if (!result.errors().isEmpty()) {
            throw new IllegalStateException(
                    "demo data refused: " + result.errors().get(0));
        }
    }
}
