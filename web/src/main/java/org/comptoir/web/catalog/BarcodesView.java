package org.comptoir.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.catalog.query.BarcodeSheet;
import org.comptoir.customer.query.FindCustomers;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.Messages;

/** A sheet to print and scan: products, customer numbers, and the number of a gift card that nobody has sold yet. */
@Named
@RequestScoped
public class BarcodesView {

    /** As printed on a card bought from a card maker; the till sells it when it is scanned while selling a card. */
    public static final String EXAMPLE_CARD = "CADEAU-0001";

    private static final int CUSTOMERS = 6;

    private CurrentCaller currentCaller;
    private BarcodeSheet sheet;
    private FindCustomers customers;
    private Messages messages;

    private int from;
    private int count = 24;

    protected BarcodesView() {}

    @Inject
    public BarcodesView(CurrentCaller currentCaller, BarcodeSheet sheet, FindCustomers customers, Messages messages) {
        this.currentCaller = currentCaller;
        this.sheet = sheet;
        this.customers = customers;
        this.messages = messages;
    }

    /** A code with the words beside it; price is null for what has none. */
    public record Label(String title, String text, Long priceMinor, String code) {

        /** The bars. */
        public String svg() {
            return BarcodeSvg.of(code, title);
        }
    }

    /** Products. */
    public List<Label> getProducts() {
        return sheet.labels(currentCaller.get(), from, count).stream()
                .map(label -> new Label(label.description(), label.reference(), label.priceMinor(), label.barcode()))
                .toList();
    }

    /** Customers by their number, which a scan of it attaches. */
    public List<Label> getCustomers() {
        return customers.page(currentCaller.get(), PageRequest.of(0, CUSTOMERS).with("active", "true")).rows().stream()
                .map(row -> new Label(name(row), "", null, String.valueOf(row.number())))
                .toList();
    }

    /** A gift card to be sold. */
    public Label getGiftCard() {
        return new Label(messages.text("barcodes.gift-card"), "", null, EXAMPLE_CARD);
    }

    private static String name(FindCustomers.CustomerRow row) {
        return (row.firstName() == null ? "" : row.firstName() + " ") + (row.lastName() == null ? "" : row.lastName());
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }
}
