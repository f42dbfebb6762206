package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.pricing.domain.Claim;

/**
 * How to take one change of a basket back: only what the change touched, so that a long basket's history stays short.
 *
 * @param drop numbers of lines the change added
 * @param put lines the change altered or removed, each at its old place
 */
public record UndoStep(List<Integer> drop, List<Placed> put, Long customerId, List<Claim> claims) {

    /** A line and its place in the list. */
    public record Placed(int index, BasketLine line) {}

    static UndoStep between(List<BasketLine> before, List<BasketLine> after, Long customerId, List<Claim> claims) {
        List<Integer> drop = after.stream()
                .map(BasketLine::lineNo)
                .filter(no -> before.stream().noneMatch(line -> line.lineNo() == no))
                .toList();
        List<Placed> put = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!after.contains(before.get(i))) {
                put.add(new Placed(i, before.get(i)));
            }
        }
        return new UndoStep(drop, put, customerId, claims);
    }

    List<BasketLine> restore(List<BasketLine> now) {
        List<Integer> gone = new ArrayList<>(drop == null ? List.of() : drop);
        List<Placed> back = put == null ? List.of() : put;
        back.forEach(placed -> gone.add(placed.line().lineNo()));
        List<BasketLine> lines = new ArrayList<>(
                now.stream().filter(line -> !gone.contains(line.lineNo())).toList());
        back.forEach(placed -> lines.add(Math.min(placed.index(), lines.size()), placed.line()));
        return lines;
    }
}
