package org.comptoir.web.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.catalog.domain.Article;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;

/** Goods that come back: which ticket, how many of which line, or without a ticket which articles; and why. */
@Named
@ViewScoped
public class Returning implements Serializable {

    private static final long serialVersionUID = 1L;

    private Counter counter;
    private SimulateReturn simulateReturn;

    private UUID returnId;
    private Long saleId;
    private final TreeMap<Integer, Integer> units = new TreeMap<>();
    private final TreeMap<Long, Integer> goods = new TreeMap<>();
    private final TreeMap<Long, Long> prices = new TreeMap<>();
    private Long pricing;
    private boolean withoutTicket;
    private boolean creditNote;
    private String reason;

    protected Returning() {}

    @Inject
    public Returning(Counter counter, SimulateReturn simulateReturn) {
        this.counter = counter;
        this.simulateReturn = simulateReturn;
    }

    /** Nothing chosen. */
    void begin() {
        returnId = UUID.randomUUID();
        saleId = null;
        units.clear();
        goods.clear();
        prices.clear();
        pricing = null;
        withoutTicket = false;
        creditNote = false;
        reason = null;
    }

    UUID returnId() {
        return returnId;
    }

    /** Takes a ticket; refuses {@code sale.unknown}, {@code return.nothing-left}, {@code return.of-return}. */
    void choose(long sale) {
        begin();
        simulateReturn.simulate(counter.caller(), new SimulateReturn.Request(sale, List.of(), RefundAs.ORIGINAL));
        saleId = sale;
    }

    void startWithoutTicket() {
        begin();
        withoutTicket = true;
    }

    /** Sets how many units of a line come back. */
    void set(int lineNo, int quantity) {
        if (quantity > 0) {
            units.put(lineNo, quantity);
        } else {
            units.remove(lineNo);
        }
    }

    /** How many units of a line come back. */
    public int unitsOf(int lineNo) {
        return units.getOrDefault(lineNo, 0);
    }

    /** How many units of an article come back without a ticket. */
    public int goodsOf(long productId) {
        return goods.getOrDefault(productId, 0);
    }

    void setGoods(long productId, int quantity) {
        if (quantity > 0) {
            goods.put(productId, quantity);
        } else {
            goods.remove(productId);
        }
    }

    /** The article whose price is typed next. */
    void pricing(long productId) {
        pricing = productId;
    }

    /** Sets what is paid back for a unit of the article that {@link #pricing} named. */
    void price(long minor) {
        prices.put(pricing, minor);
    }

    /** What is paid back for a unit, in minor units: what was typed, else the article's own price. */
    public long priceOf(Article article) {
        return prices.getOrDefault(article.id(), article.priceMinor());
    }

    List<Long> products() {
        return List.copyOf(goods.keySet());
    }

    boolean isEmpty() {
        return units.isEmpty() && goods.isEmpty();
    }

    List<ReturnPlan.Units> units() {
        return units.entrySet().stream()
                .map(unit -> new ReturnPlan.Units(unit.getKey(), unit.getValue()))
                .toList();
    }

    ReturnWithoutTicket.Goods goods(Article article) {
        return new ReturnWithoutTicket.Goods(article.id(), goodsOf(article.id()), priceOf(article));
    }

    RefundAs refundAs() {
        return creditNote ? RefundAs.CREDIT_NOTE : RefundAs.ORIGINAL;
    }

    /** The sale that is taken back; null before it is chosen and without a ticket. */
    public Long getSaleId() {
        return saleId;
    }

    /** True for goods without a ticket. */
    public boolean isWithoutTicket() {
        return withoutTicket;
    }

    /** True when the money becomes a credit note. */
    public boolean isCreditNote() {
        return creditNote;
    }

    void toggleCreditNote() {
        creditNote = !creditNote;
    }

    /** Why; null while nobody said. */
    public String getReason() {
        return reason;
    }

    void reason(String text) {
        reason = text;
    }
}
