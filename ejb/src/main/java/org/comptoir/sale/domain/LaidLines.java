package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of each line each tender pays. What one laid on a line moves to another line that it may pay for when only so
 * a later one can pay: what tenders pay together does not depend on where the first ones began. Amounts are minor units.
 */
final class LaidLines {

    private final Map<Integer, Long> left = new HashMap<>();
    private final List<Layer> layers = new ArrayList<>();

    /** A tender's lines, those it pays first first, and what it pays of each. */
    private record Layer(List<Integer> lines, Map<Integer, Long> amounts) {

        long on(int line) {
            return amounts.getOrDefault(line, 0L);
        }

        void add(int line, long amount) {
            amounts.merge(line, amount, Long::sum);
        }
    }

    LaidLines(List<Settlement.DueLine> lines) {
        lines.forEach(line -> left.put(line.item().lineNo(), line.netMinor()));
    }

    private LaidLines(LaidLines other) {
        left.putAll(other.left);
        other.layers.forEach(layer -> layers.add(new Layer(layer.lines(), new HashMap<>(layer.amounts()))));
    }

    /** The most that a tender for these lines can pay, and no more than asked. */
    long room(List<Integer> lines, long most) {
        long direct = lines.stream().mapToLong(left::get).sum();
        if (direct >= most) {
            return most;
        }
        return new LaidLines(this)
                .lay(lines, most).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lays an amount on these lines, as far as there is room; answers what lies on which, which may move later. */
    Map<Integer, Long> lay(List<Integer> lines, long amount) {
        Layer layer = new Layer(lines, new HashMap<>());
        layers.add(layer);
        long open = amount;
        for (int line : lines) {
            open -= put(layer, line, open);
        }
        for (long moved = -1; open > 0 && moved != 0; ) {
            moved = 0;
            for (int line : lines) {
                free(line, open - moved, new HashSet<>(Set.of(line)));
                moved += put(layer, line, open - moved);
            }
            open -= moved;
        }
        return layer.amounts();
    }

    private long put(Layer layer, int line, long most) {
        long part = Math.min(most, left.get(line));
        if (part > 0) {
            layer.add(line, part);
            left.merge(line, -part, Long::sum);
        }
        return part;
    }

    /** Moves what others laid on a line to lines where there is room, or where room can be made in the same way. */
    private void free(int line, long wanted, Set<Integer> seen) {
        for (Layer other : layers) {
            for (int to : other.lines()) {
                long movable = Math.min(wanted, other.on(line));
                if (movable > 0 && left.get(line) == 0 && seen.add(to)) {
                    if (left.get(to) == 0) {
                        free(to, movable, seen);
                    }
                    long part = put(other, to, movable);
                    other.add(line, -part);
                    left.merge(line, part, Long::sum);
                }
            }
        }
    }
}
