package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What is on the counter: immutable, stored as one JSON document, with the steps that take back its last changes.
 *
 * @param customerId null for an anonymous sale
 * @param voucherIds vouchers laid on the basket, in the order they were laid
 * @param nextLineNo the number of the next new line
 * @param undo how to take back the last changes, latest last
 */
public record Basket(
        List<BasketLine> lines, Long customerId, List<Long> voucherIds, int nextLineNo, List<UndoStep> undo) {

    /** The most units of one line. */
    public static final int MAX_QUANTITY = 99_999;

    /** The most lines of a basket. */
    public static final int MAX_LINES = 1_000;

    private static final int UNDO_DEPTH = 20;

    public Basket {
        lines = lines == null ? List.of() : List.copyOf(lines);
        voucherIds = voucherIds == null ? List.of() : List.copyOf(voucherIds);
        undo = undo == null ? List.of() : List.copyOf(undo);
    }

    /** Nothing on the counter. */
    public static Basket empty() {
        return new Basket(List.of(), null, List.of(), 1, List.of());
    }

    /** A basket made at once, each line as it is given and numbered from 1; nothing in it can be undone. */
    public static Basket of(List<BasketLine> lines, Long customerId, List<Long> voucherIds) {
        if (lines.size() > MAX_LINES) {
            throw new Refused(Reason.of("basket.full", MAX_LINES));
        }
        List<BasketLine> numbered = new ArrayList<>(lines.size());
        for (BasketLine line : lines) {
            checkQuantity(line.quantity());
            numbered.add(line.numbered(numbered.size() + 1));
        }
        return new Basket(numbered, customerId, voucherIds, numbered.size() + 1, List.of());
    }

    /** True when there is nothing to sell. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** This basket; refuses {@code basket.empty} when there is nothing to sell. */
    public Basket notEmpty() {
        if (isEmpty()) {
            throw new Refused(Reason.of("basket.empty"));
        }
        return this;
    }

    /** Lines that are sold at another price than the catalogue's. */
    public Stream<BasketLine> overridden() {
        return lines.stream().filter(line -> line.overrideReason() != null);
    }

    /** The lines as the kernel prices them. */
    public List<Item> items() {
        return lines.stream().map(BasketLine::item).toList();
    }

    /** Adds an article: a further unit of the same article at the same price joins its line. */
    public Basket add(BasketLine line) {
        Optional<BasketLine> same = lines.stream()
                .filter(known -> known.kind() == Item.Kind.ARTICLE && line.kind() == Item.Kind.ARTICLE)
                .filter(known -> known.reference().equals(line.reference())
                        && known.unitPriceMinor() == line.unitPriceMinor()
                        && known.overrideReason() == null
                        && line.overrideReason() == null)
                .findFirst();
        if (same.isPresent()) {
            return quantity(same.get().lineNo(), same.get().quantity() + line.quantity());
        }
        if (lines.size() >= MAX_LINES) {
            throw new Refused(Reason.of("basket.full", MAX_LINES));
        }
        checkQuantity(line.quantity());
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(line.numbered(nextLineNo));
        return changed(more, customerId, voucherIds, nextLineNo + 1);
    }

    /** Sets a line's quantity; refuses {@code basket.quantity} outside 1 to {@value #MAX_QUANTITY}. */
    public Basket quantity(int lineNo, int quantity) {
        checkQuantity(quantity);
        if (line(lineNo).kind() == Item.Kind.GIFT_CARD && quantity != 1) {
            throw new Refused(Reason.of("basket.one-card-per-line"));
        }
        return replace(lineNo, line -> line.withQuantity(quantity));
    }

    /** Sets a line's price with the reason for it; refuses a gift card's, negative prices and a missing reason. */
    public Basket price(int lineNo, long priceMinor, String reason) {
        if (line(lineNo).kind() == Item.Kind.GIFT_CARD) {
            throw new Refused(Reason.of("basket.card-price"));
        }
        return replace(lineNo, line -> line.overridden(priceMinor, reason));
    }

    /** Takes a line off. */
    public Basket remove(int lineNo) {
        line(lineNo);
        return changed(
                lines.stream().filter(line -> line.lineNo() != lineNo).toList(), customerId, voucherIds, nextLineNo);
    }

    /** Attaches a customer, or detaches with null. */
    public Basket customer(Long id) {
        return changed(lines, id, voucherIds, nextLineNo);
    }

    /** Lays a voucher on the basket; one that lies there already changes nothing. */
    public Basket lay(long voucherId) {
        if (voucherIds.contains(voucherId)) {
            return this;
        }
        List<Long> more = new ArrayList<>(voucherIds);
        more.add(voucherId);
        return changed(lines, customerId, more, nextLineNo);
    }

    /** Takes a voucher off the basket. */
    public Basket lift(long voucherId) {
        return changed(
                lines,
                customerId,
                voucherIds.stream().filter(id -> id != voucherId).toList(),
                nextLineNo);
    }

    /** Takes everything off; one undo puts it back. */
    public Basket clear() {
        return changed(List.of(), null, List.of(), nextLineNo);
    }

    /** Takes back the last change; refuses {@code basket.nothing-to-undo}. */
    public Basket undone() {
        if (undo.isEmpty()) {
            throw new Refused(Reason.of("basket.nothing-to-undo"));
        }
        UndoStep step = undo.get(undo.size() - 1);
        return new Basket(
                step.restore(lines),
                step.customerId(),
                step.voucherIds(),
                nextLineNo,
                undo.subList(0, undo.size() - 1));
    }

    /** That line; refuses {@code basket.no-such-line}. */
    public BasketLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("basket.no-such-line", lineNo)));
    }

    private Basket replace(int lineNo, UnaryOperator<BasketLine> change) {
        line(lineNo);
        return changed(
                lines.stream()
                        .map(line -> line.lineNo() == lineNo ? change.apply(line) : line)
                        .toList(),
                customerId,
                voucherIds,
                nextLineNo);
    }

    private Basket changed(List<BasketLine> after, Long customer, List<Long> vouchers, int next) {
        List<UndoStep> steps = new ArrayList<>(undo);
        steps.add(UndoStep.between(lines, after, customerId, voucherIds));
        int from = Math.max(0, steps.size() - UNDO_DEPTH);
        return new Basket(after, customer, vouchers, next, steps.subList(from, steps.size()));
    }

    private static void checkQuantity(int quantity) {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new Refused(Reason.of("basket.quantity", quantity, MAX_QUANTITY));
        }
    }
}
