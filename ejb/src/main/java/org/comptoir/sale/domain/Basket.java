package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What is on the counter: immutable, stored as one JSON document, with the steps that take back its last changes.
 *
 * @param customerId null for an anonymous sale
 * @param claims what was laid on the basket beside articles, in the order it was laid
 * @param nextLineNo the number of the next new line
 * @param undo how to take back the last changes, latest last
 */
public record Basket(List<BasketLine> lines, Long customerId, List<Claim> claims, int nextLineNo, List<UndoStep> undo) {

    /** The most units of one line. */
    public static final int MAX_QUANTITY = 99_999;

    /** The most lines of a basket. */
    public static final int MAX_LINES = 1_000;

    private static final int UNDO_DEPTH = 20;

    public Basket {
        lines = lines == null ? List.of() : List.copyOf(lines);
        claims = claims == null ? List.of() : List.copyOf(claims);
        undo = undo == null ? List.of() : List.copyOf(undo);
    }

    /** Nothing on the counter. */
    public static Basket empty() {
        return new Basket(List.of(), null, List.of(), 1, List.of());
    }

    /** A basket made at once, each line as it is given and numbered from 1; nothing in it can be undone. */
    public static Basket of(List<BasketLine> lines, Long customerId) {
        if (lines.size() > MAX_LINES) {
            throw new Refused(Reason.of("basket.full", MAX_LINES));
        }
        List<BasketLine> numbered = new ArrayList<>(lines.size());
        for (BasketLine line : lines) {
            checkQuantity(line.quantity());
            numbered.add(line.numbered(numbered.size() + 1));
        }
        return new Basket(numbered, customerId, List.of(), numbered.size() + 1, List.of());
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
        Optional<BasketLine> same =
                lines.stream().filter(known -> known.takesUnitsOf(line)).findFirst();
        if (same.isPresent()) {
            return quantity(same.get().lineNo(), same.get().quantity() + line.quantity());
        }
        return changed(with(line), customerId, claims, nextLineNo + 1);
    }

    private List<BasketLine> with(BasketLine line) {
        if (lines.size() >= MAX_LINES) {
            throw new Refused(Reason.of("basket.full", MAX_LINES));
        }
        checkQuantity(line.quantity());
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(line.numbered(nextLineNo));
        return more;
    }

    /** Sets a line's quantity; refuses {@code basket.quantity} outside 1 to {@value #MAX_QUANTITY}. */
    public Basket quantity(int lineNo, int quantity) {
        checkQuantity(quantity);
        if (line(lineNo).kind().isStoredValue() && quantity != 1) {
            throw new Refused(Reason.of("basket.one-card-per-line"));
        }
        if (line(lineNo).rewardOf() != null && quantity != 1) {
            throw new Refused(Reason.of("basket.one-gift-per-line"));
        }
        return replace(lineNo, line -> line.withQuantity(quantity));
    }

    /** Sets a line's price with the reason for it; refuses a gift card's, negative prices and a missing reason. */
    public Basket price(int lineNo, long priceMinor, String reason) {
        if (line(lineNo).kind().isStoredValue() || line(lineNo).rewardOf() != null) {
            throw new Refused(Reason.of("basket.card-price"));
        }
        return replace(lineNo, line -> line.overridden(priceMinor, reason));
    }

    /** Takes a line off; with a gift goes the claim that brought it. */
    public Basket remove(int lineNo) {
        String claim = line(lineNo).rewardOf();
        return changed(
                lines.stream().filter(line -> line.lineNo() != lineNo).toList(),
                customerId,
                claims.stream().filter(laid -> !laid.key().equals(claim)).toList(),
                nextLineNo);
    }

    /** Attaches a customer, or detaches with null. */
    public Basket customer(Long id) {
        return changed(lines, id, claims, nextLineNo);
    }

    /** Lays a claim on the basket; one on the same thing takes its place, and the same one changes nothing. */
    public Basket lay(Claim claim) {
        return claims.contains(claim) ? this : changed(lines, customerId, replaced(claim), nextLineNo);
    }

    /** Lays a claim that brings a gift: the gift is a line of its own and goes with the claim. */
    public Basket lay(Claim claim, BasketLine gift) {
        if (claims.contains(claim)) {
            return this;
        }
        Basket without = lift(claim);
        BasketLine reward = new BasketLine(
                0, gift.kind(), gift.goods().asReward(claim.key()), gift.unitPriceMinor(), 1, null, null);
        return changed(without.with(reward), customerId, without.replaced(claim), nextLineNo + 1);
    }

    private List<Claim> replaced(Claim claim) {
        List<Claim> more = new ArrayList<>(
                claims.stream().filter(laid -> !laid.isSameAs(claim)).toList());
        more.add(claim);
        return more;
    }

    /** Takes a claim off the basket, and the gift it brought; one that does not lie there changes nothing. */
    public Basket lift(Claim claim) {
        if (claims.stream().noneMatch(laid -> laid.isSameAs(claim))) {
            return this;
        }
        return changed(
                lines.stream()
                        .filter(line -> !claim.key().equals(line.rewardOf()))
                        .toList(),
                customerId,
                claims.stream().filter(laid -> !laid.isSameAs(claim)).toList(),
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
                step.restore(lines), step.customerId(), step.claims(), nextLineNo, undo.subList(0, undo.size() - 1));
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
                claims,
                nextLineNo);
    }

    private Basket changed(List<BasketLine> after, Long customer, List<Claim> laid, int next) {
        List<UndoStep> steps = new ArrayList<>(undo);
        steps.add(UndoStep.between(lines, after, customerId, claims));
        int from = Math.max(0, steps.size() - UNDO_DEPTH);
        return new Basket(after, customer, laid, next, steps.subList(from, steps.size()));
    }

    private static void checkQuantity(int quantity) {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new Refused(Reason.of("basket.quantity", quantity, MAX_QUANTITY));
        }
    }
}
