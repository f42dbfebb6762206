package org.comptoir.web.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.instrument.application.AvailableCredits;
import org.comptoir.loyalty.points.query.PointsHistory;
import org.comptoir.sale.query.SaleList;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CurrentCaller;

/** The customer's record: figures, data, credits, points and sales. */
@Named
@RequestScoped
public class CustomerView {

    private static final int SALES = 10;
    private static final int POINTS = 20;

    private CurrentCaller currentCaller;
    private Reads reads;

    private long id;
    private int pointsFrom;
    private CustomerForms.CustomerForm form;
    private CustomerPanels.CustomerPanel panel;
    private PointsHistory.Points points;

    protected CustomerView() {}

    @Inject
    public CustomerView(CurrentCaller currentCaller, Reads reads) {
        this.currentCaller = currentCaller;
        this.reads = reads;
    }

    /** Reads the record; refuses {@code customer.unknown}. */
    public void load() {
        form = reads.forms.form(currentCaller.get(), id);
        panel = reads.panels.panel(currentCaller.get(), id);
        points = reads.points.of(currentCaller.get(), id, Math.max(0, pointsFrom), POINTS);
    }

    /** Gift cards, credit notes and vouchers, the usable first. */
    public List<AvailableCredits.Credit> getCredits() {
        return reads.credits.of(currentCaller.get(), id);
    }

    /** The last sales. */
    public Page<SaleList.SaleRow> getSales() {
        return reads.sales.page(currentCaller.get(), PageRequest.of(0, SALES).with("customerId", String.valueOf(id)));
    }

    /** Where the next part of the points' history begins; 0 when there is none. */
    public int getMorePointsFrom() {
        return points.movements().total() > pointsFrom + POINTS ? pointsFrom + POINTS : 0;
    }

    /** Street, postal code, city and country on one line. */
    public String getAddress() {
        CustomerDetails.Address address = form.details().address();
        return joined(", ", address.line(), joined(" ", address.postalCode(), address.city()), address.country());
    }

    /** Day and month of birth, and the year when it is known, as in 29/02/1996. */
    public String getBirth() {
        BirthDay birth = form.details().birth();
        return birth.isKnown()
                ? joined("/", "%02d".formatted(birth.day()), "%02d".formatted(birth.month()), text(birth.year()))
                : "";
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String text(Integer year) {
        return year == null ? null : year.toString();
    }

    public CustomerForms.CustomerForm getForm() {
        return form;
    }

    public CustomerPanels.CustomerPanel getPanel() {
        return panel;
    }

    public PointsHistory.Points getPoints() {
        return points;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPointsFrom() {
        return pointsFrom;
    }

    public void setPointsFrom(int pointsFrom) {
        this.pointsFrom = pointsFrom;
    }

    /** The queries of the record. */
    @Dependent
    public static class Reads {

        private CustomerForms forms;
        private CustomerPanels panels;
        private AvailableCredits credits;
        private PointsHistory points;
        private SaleList sales;

        protected Reads() {}

        @Inject
        public Reads(
                CustomerForms forms,
                CustomerPanels panels,
                AvailableCredits credits,
                PointsHistory points,
                SaleList sales) {
            this.forms = forms;
            this.panels = panels;
            this.credits = credits;
            this.points = points;
            this.sales = sales;
        }
    }
}
