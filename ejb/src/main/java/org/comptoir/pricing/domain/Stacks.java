package org.comptoir.pricing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;

/**
 * What the facts say of stacking, and which exclusive categories are taken: the one place where rules are kept to it. What
 * stood in a programme's way is remembered until the rule says that it did nothing, or has ended.
 */
final class Stacks {

    private final Map<Object, Stacked> known = new HashMap<>();
    private final Map<String, Stacked> taken = new HashMap<>();
    private final Map<Object, Obstacle> obstacles = new HashMap<>();

    private final Map<Long, Reason> standingBack;

    Stacks(Facts facts, Map<Long, Reason> standingBack) {
        this.standingBack = Map.copyOf(standingBack);
        facts.all(Stacked.class)
                .forEach(stacked ->
                        known.put(stacked.rule() == null ? stacked.programmeVersionId() : stacked.rule(), stacked));
    }

    /** What stood in the way of a programme, or of a rule without one. */
    record Obstacle(Long programmeVersionId, Reason why, Reason unlock) {}

    /** The stacking of what a rule reduces by; null when there is nothing to look at. */
    Stacked of(Rule rule, Long programmeVersionId) {
        return known.isEmpty() ? null : known.get(key(rule, programmeVersionId));
    }

    /** The lines that it may reduce of these. */
    List<Work.State> allowed(Rule rule, Long programmeVersionId, List<Work.State> lines) {
        if (standsBack(rule, programmeVersionId)) {
            return List.of();
        }
        Stacked stacked = of(rule, programmeVersionId);
        if (stacked == null || lines.isEmpty()) {
            return lines;
        }
        if (isBlocked(rule, programmeVersionId)) {
            return List.of();
        }
        List<Work.State> allowed = lines.stream()
                .filter(line -> stacked.stacking().takes(line.item().marks()))
                .toList();
        if (allowed.isEmpty()) {
            met(rule, programmeVersionId, Reason.of("stacking.marked"), Reason.of("stacking.add-unmarked"));
        }
        return allowed;
    }

    /** True for a programme whose limit leaves too little, which it will be told. */
    boolean standsBack(Rule rule, Long programmeVersionId) {
        Reason why = programmeVersionId == null ? null : standingBack.get(programmeVersionId);
        if (why != null) {
            met(rule, programmeVersionId, why, null);
        }
        return why != null;
    }

    /** True when it stands back, or a rival has its exclusive category; it will be told which. */
    boolean isBlocked(Rule rule, Long programmeVersionId) {
        if (standsBack(rule, programmeVersionId)) {
            return true;
        }
        Stacked stacked = of(rule, programmeVersionId);
        Stacked holder = stacked == null ? null : taken.get(stacked.stacking().exclusiveCategory());
        if (holder == null || !holder.isRivalOf(stacked)) {
            return false;
        }
        met(rule, programmeVersionId, lost(holder), null);
        return true;
    }

    /** What a programme is told whose category another one has. */
    static Reason lost(Stacked to) {
        return Reason.of("stacking.taken", to.stacking().exclusiveCategory(), to.name());
    }

    /** Notes that it lowered a price. */
    void reduced(Rule rule, Long programmeVersionId) {
        Stacked stacked = of(rule, programmeVersionId);
        if (stacked != null && stacked.stacking().exclusiveCategory() != null) {
            taken.putIfAbsent(stacked.stacking().exclusiveCategory(), stacked);
        }
    }

    /** What stood in its way since it was asked last. */
    Optional<Obstacle> obstacle(Rule rule, Long programmeVersionId) {
        return Optional.ofNullable(obstacles.remove(key(rule, programmeVersionId)));
    }

    /** What no rule has told; then nothing is remembered. */
    List<Obstacle> untold() {
        if (obstacles.isEmpty()) {
            return List.of();
        }
        List<Obstacle> untold = List.copyOf(obstacles.values());
        obstacles.clear();
        return untold;
    }

    private void met(Rule rule, Long programmeVersionId, Reason why, Reason unlock) {
        obstacles.put(key(rule, programmeVersionId), new Obstacle(programmeVersionId, why, unlock));
    }

    private static Object key(Rule rule, Long programmeVersionId) {
        return programmeVersionId == null ? rule.code() : programmeVersionId;
    }
}
