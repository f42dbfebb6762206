package org.comptoir.web.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.sale.query.SaleDetail;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;
import org.comptoir.web.shared.CodeText;
import org.comptoir.web.shared.CurrentCaller;

/** One sale or return with all that it did. */
@Named
@RequestScoped
public class SaleView {

    private CurrentCaller currentCaller;
    private SaleDetail query;
    private Stores stores;
    private CodeText codes;

    private long id;
    private SaleDetail.Detail detail;
    private TillInfo till;
    private String storeName;

    protected SaleView() {}

    @Inject
    public SaleView(CurrentCaller currentCaller, SaleDetail query, Stores stores, CodeText codes) {
        this.currentCaller = currentCaller;
        this.query = query;
        this.stores = stores;
        this.codes = codes;
    }

    /** Reads the sale; refuses {@code sale.unknown}. */
    public void load() {
        detail = query.of(currentCaller.get(), id);
        till = stores.till(detail.sale().header().tillId());
        storeName = stores.store(till.storeId()).name();
    }

    /** True when a ticket was asked for, so that there is a picture of it. */
    public boolean isTicketKept() {
        return detail.jobs().stream().anyMatch(job -> job.kind() == PrintKind.TICKET);
    }

    /** What an effect gave or took, as the customer sees it: a reduction is negative, points earned are positive. */
    public String signed(Effect effect) {
        return switch (effect.kind()) {
            case DISCOUNT, COUPON, VOUCHER, GIFT, SPENT, FORFEITED, DEDUCTED ->
                codes.amount(effect.unit(), -effect.amount());
            case POINTS, COUNTED, ISSUED, GRANTED -> codes.amount(effect.unit(), effect.amount());
            case EXCLUDED -> "";
        };
    }

    public SaleDetail.Detail getDetail() {
        return detail;
    }

    public TillInfo getTill() {
        return till;
    }

    public String getStoreName() {
        return storeName;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
