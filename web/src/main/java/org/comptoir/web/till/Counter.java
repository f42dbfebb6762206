package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ViewBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.web.shared.CurrentCaller;

/** The basket that is open at the till, read once per request; changes go through the one use case. */
@RequestScoped
public class Counter {

    private CurrentCaller currentCaller;
    private Desk desk;
    private ViewBasket viewBasket;
    private EditBasket editBasket;

    private PricedBasket view;

    protected Counter() {}

    @Inject
    public Counter(CurrentCaller currentCaller, Desk desk, ViewBasket viewBasket, EditBasket editBasket) {
        this.currentCaller = currentCaller;
        this.desk = desk;
        this.viewBasket = viewBasket;
        this.editBasket = editBasket;
    }

    Caller caller() {
        return currentCaller.get();
    }

    long tillId() {
        return caller().tillId();
    }

    /** The basket, priced. */
    public PricedBasket view() {
        if (view == null) {
            view = viewBasket.view(caller(), tillId());
        }
        return view;
    }

    /** Changes it; the line that changed becomes the highlighted one. */
    PricedBasket edit(BasketChange change) {
        List<BasketLine> before = view().basket().lines();
        return seen(before, editBasket.edit(caller(), new EditBasket.Request(tillId(), change)));
    }

    /** Takes a basket that a use case answered. */
    PricedBasket seen(List<BasketLine> before, PricedBasket after) {
        view = after;
        touched(before, after.basket().lines()).ifPresent(line -> desk.touch(line.lineNo()));
        return after;
    }

    /** Reads it again at the next use. */
    void forget() {
        view = null;
    }

    private static Optional<BasketLine> touched(List<BasketLine> before, List<BasketLine> after) {
        return after.stream()
                .filter(line -> before.stream().noneMatch(known -> Objects.equals(known, line)))
                .reduce((first, second) -> second);
    }
}
