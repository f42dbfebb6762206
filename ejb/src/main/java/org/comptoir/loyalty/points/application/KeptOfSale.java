package org.comptoir.loyalty.points.application;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.ledger.application.EffectBooker.ReturnedLine;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Shares;

/**
 * What a customer keeps of a sale after a return, for points: computed from the stored effects alone.
 *
 * @param effects of the points programme's rules
 * @param lines the sale's lines, with what is kept of each
 */
record KeptOfSale(List<Effect> effects, List<ReturnedLine> lines) {

    /** Kept amounts that earn, line by line, in minor units: the part of a line that was excluded stays excluded. */
    List<Long> eligibleMinor() {
        Map<Integer, Long> excluded = effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.EXCLUDED)
                .collect(Collectors.toMap(Effect::lineNo, Effect::amount, Long::sum));
        return lines.stream()
                .filter(ReturnedLine::article)
                .filter(line -> line.netMinor() > 0)
                .map(line -> part(line.keptMinor(), line.netMinor() - excluded.getOrDefault(line.lineNo(), 0L), line))
                .toList();
    }

    /** Points that stay spent: in proportion to what the gift took off the kept units, rounded down. */
    long spentPoints() {
        long spent = sum(Effect.Kind.SPENT);
        long taken = sum(Effect.Kind.GIFT);
        long kept = lines.stream().mapToLong(this::keptGift).sum();
        return taken == 0 ? 0 : times(spent, kept, taken);
    }

    private long keptGift(ReturnedLine line) {
        long taken = effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.GIFT && effect.lineNo() == line.lineNo())
                .mapToLong(Effect::amount)
                .sum();
        return taken == 0 ? 0 : Shares.ofUnits(taken, line.units(), line.units() - line.keptUnits(), line.keptUnits());
    }

    private long sum(Effect.Kind kind) {
        return effects.stream()
                .filter(effect -> effect.kind() == kind)
                .mapToLong(Effect::amount)
                .sum();
    }

    private static long part(long keptMinor, long countedMinor, ReturnedLine line) {
        return times(keptMinor, countedMinor, line.netMinor());
    }

    private static long times(long amount, long part, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
