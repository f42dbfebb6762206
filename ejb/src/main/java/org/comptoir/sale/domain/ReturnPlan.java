package org.comptoir.sale.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.Shares;

/**
 * What a return takes back, computed from what the sale stored and never by running a rule again. Shares of successive
 * returns of a line add up to the line, to the cent.
 *
 * @param lines the return's lines, amounts and quantities negative
 * @param effects the stored price reductions it reverses, negative
 * @param kept what the customer keeps of each line of the sale
 * @param refundMinor what goes back to the customer, positive
 * @param turnoverMinor part of it that was turnover, positive
 * @param whole true when nothing of the sale is left
 */
public record ReturnPlan(
        List<SaleLine> lines,
        List<Effect> effects,
        List<Kept> kept,
        long refundMinor,
        long turnoverMinor,
        boolean whole) {

    /** Units of a line to take back. */
    public record Units(int lineNo, int quantity) {}

    /** What stays with the customer of a line. */
    public record Kept(int lineNo, boolean article, long netMinor, long keptMinor, int units, int keptUnits) {}

    /**
     * Plans a return.
     *
     * @param sale the original with its lines as they are now
     * @param wanted the units to take back; empty for all that is left
     * @param cardBalances what sold gift cards still hold, by instrument: only that can be paid back (R12)
     */
    public static ReturnPlan of(Sale sale, List<Units> wanted, Map<Long, Long> cardBalances) {
        if (sale.header().kind() != SaleKind.SALE) {
            throw new Refused(Reason.of("return.of-return"));
        }
        List<Units> units = wanted.isEmpty() ? everything(sale) : merged(wanted);
        List<SaleLine> lines = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Units unit : units) {
            SaleLine line = line(sale, unit);
            lines.add(
                    line.kind().isStoredValue()
                            ? card(line, lines.size() + 1, cardBalances)
                            : article(line, unit.quantity(), lines.size() + 1));
            sale.effects().stream()
                    .filter(effect -> effect.kind().lowersPrice() && effect.kind() != Effect.Kind.VOUCHER)
                    .filter(effect -> effect.lineNo() != null && effect.lineNo() == line.lineNo())
                    .forEach(effect -> effects.add(share(effect, line, unit.quantity(), lines.size())));
        }
        List<Kept> kept = kept(sale, units);
        boolean whole = sale.lines().stream().allMatch(line -> line.returnable() == taken(units, line.lineNo()));
        long refund = -lines.stream().mapToLong(SaleLine::netMinor).sum();
        long turnover = -lines.stream()
                .filter(line -> line.kind() == Item.Kind.ARTICLE)
                .mapToLong(SaleLine::netMinor)
                .sum();
        return new ReturnPlan(List.copyOf(lines), List.copyOf(effects), kept, refund, turnover, whole);
    }

    /** Code of the rule under which deductions are stored. */
    public static final String DEDUCTION = "return.deduction";

    /**
     * The same return paying back less for its articles: the amount is spread over them in proportion to what they would
     * pay back, to the cent, and the VAT of each rate is that of what is left.
     *
     * @param amountMinor at most {@link #turnoverMinor}
     * @param reason stored with the effects and shown on the ticket
     */
    public ReturnPlan less(long amountMinor, String currency, Reason reason) {
        if (amountMinor == 0) {
            return this;
        }
        if (amountMinor < 0 || amountMinor > turnoverMinor) {
            throw new IllegalArgumentException(amountMinor + " of " + turnoverMinor);
        }
        List<Long> weights = lines.stream()
                .map(line -> line.kind() == Item.Kind.ARTICLE ? -line.netMinor() : 0L)
                .toList();
        List<Long> parts = Shares.byWeight(amountMinor, weights);
        List<SaleLine> reduced = new ArrayList<>();
        List<Effect> all = new ArrayList<>(effects);
        for (int i = 0; i < lines.size(); i++) {
            SaleLine line = lines.get(i);
            long part = parts.get(i);
            reduced.add(part == 0 ? line : line.withDiscount(line.discountMinor() - part));
            if (part != 0) {
                all.add(new Effect(
                        line.lineNo(), Effect.Kind.DEDUCTED, DEDUCTION, null, null, currency, -part, reason));
            }
        }
        return new ReturnPlan(
                taxed(reduced), List.copyOf(all), kept, refundMinor - amountMinor, turnoverMinor - amountMinor, whole);
    }

    /** VAT of each rate from what the lines pay back, and each line's exact part of it. */
    private static List<SaleLine> taxed(List<SaleLine> lines) {
        Map<Integer, List<SaleLine>> byRate = new TreeMap<>();
        lines.stream()
                .filter(SaleLine::isTaxedNow)
                .forEach(line -> byRate.computeIfAbsent(line.vatRateBp(), rate -> new ArrayList<>())
                        .add(line));
        Map<Integer, Long> vatOfLine = new TreeMap<>();
        byRate.forEach((rateBp, ofRate) -> {
            List<Long> nets = ofRate.stream().map(line -> -line.taxableMinor()).toList();
            long gross = nets.stream().mapToLong(Long::longValue).sum();
            Rate rate = new Rate(rateBp);
            // a deduction larger than what of a prepaid line is still taxed turns its sign: each line for itself then
            List<Long> parts = nets.stream().anyMatch(net -> net < 0)
                    ? nets.stream().map(rate::containedIn).toList()
                    : Shares.byWeight(rate.containedIn(gross), nets);
            for (int i = 0; i < parts.size(); i++) {
                vatOfLine.put(ofRate.get(i).lineNo(), -parts.get(i));
            }
        });
        return lines.stream()
                .map(line -> vatOfLine.containsKey(line.lineNo()) ? line.withVat(vatOfLine.get(line.lineNo())) : line)
                .toList();
    }

    /** VAT of return lines per rate, negative. */
    public static List<Quote.Vat> vat(List<SaleLine> lines) {
        Map<Integer, long[]> sums = new TreeMap<>();
        lines.stream().filter(SaleLine::isTaxedNow).forEach(line -> {
            long[] sum = sums.computeIfAbsent(line.vatRateBp(), rate -> new long[2]);
            sum[0] += line.taxableMinor();
            sum[1] += line.vatMinor();
        });
        return sums.entrySet().stream()
                .map(e ->
                        new Quote.Vat(e.getKey(), e.getValue()[0], e.getValue()[0] - e.getValue()[1], e.getValue()[1]))
                .toList();
    }

    private static List<Units> everything(Sale sale) {
        List<Units> all = sale.lines().stream()
                .filter(line -> line.returnable() > 0)
                .map(line -> new Units(line.lineNo(), line.returnable()))
                .toList();
        if (all.isEmpty()) {
            throw new Refused(Reason.of("return.nothing-left"));
        }
        return all;
    }

    private static List<Units> merged(List<Units> wanted) {
        Map<Integer, Integer> sums = new TreeMap<>();
        wanted.forEach(unit -> {
            if (unit.quantity() < 1) {
                throw new Refused(Reason.of("return.quantity", unit.lineNo()));
            }
            sums.merge(unit.lineNo(), unit.quantity(), Math::addExact);
        });
        return sums.entrySet().stream()
                .map(sum -> new Units(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Units::lineNo))
                .toList();
    }

    private static SaleLine line(Sale sale, Units unit) {
        SaleLine line = sale.lines().stream()
                .filter(candidate -> candidate.lineNo() == unit.lineNo())
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("return.no-such-line", unit.lineNo())));
        if (unit.quantity() > line.returnable()) {
            throw new Refused(Reason.of("return.too-many", line.description(), line.returnable()));
        }
        return line;
    }

    private static SaleLine article(SaleLine line, int units, int lineNo) {
        return new SaleLine(
                lineNo,
                line.lineNo(),
                line.kind(),
                line.productId(),
                null,
                line.reference(),
                line.description(),
                line.familyId(),
                -units,
                line.unitPriceMinor(),
                line.catalogPriceMinor(),
                -share(line.netMinor(), line, units) - share(line.discountMinor(), line, units),
                -share(line.discountMinor(), line, units),
                -share(line.netMinor(), line, units),
                line.vatRateBp(),
                -share(line.vatMinor(), line, units),
                null,
                0,
                -share(line.prepaidMinor(), line, units));
    }

    private static SaleLine card(SaleLine line, int lineNo, Map<Long, Long> cardBalances) {
        long left = cardBalances.getOrDefault(line.instrumentId(), 0L);
        if (left == 0) {
            throw new Refused(Reason.of("return.card-used"));
        }
        return new SaleLine(
                lineNo,
                line.lineNo(),
                line.kind(),
                null,
                line.instrumentId(),
                line.reference(),
                line.description(),
                null,
                -1,
                left,
                line.catalogPriceMinor(),
                -left,
                0,
                -left,
                line.vatRateBp(),
                -new Rate(line.vatRateBp()).containedIn(left),
                null,
                0,
                0);
    }

    private static long share(long amount, SaleLine line, int units) {
        return Shares.ofUnits(amount, line.quantity(), line.returnedQuantity(), units);
    }

    private static Effect share(Effect effect, SaleLine line, int units, int returnLineNo) {
        return new Effect(
                returnLineNo,
                effect.kind(),
                effect.rule(),
                effect.programmeVersionId(),
                effect.instrumentId(),
                effect.unit(),
                -share(effect.amount(), line, units),
                effect.reason());
    }

    private static List<Kept> kept(Sale sale, List<Units> units) {
        return sale.lines().stream()
                .map(line -> {
                    int back = line.returnedQuantity() + taken(units, line.lineNo());
                    long keptMinor = Shares.ofUnits(line.netMinor(), line.quantity(), back, line.quantity() - back);
                    boolean article = line.kind() == Item.Kind.ARTICLE;
                    return new Kept(
                            line.lineNo(),
                            article,
                            line.netMinor(),
                            keptMinor,
                            line.quantity(),
                            line.quantity() - back);
                })
                .toList();
    }

    private static int taken(List<Units> units, int lineNo) {
        return units.stream()
                .filter(unit -> unit.lineNo() == lineNo)
                .mapToInt(Units::quantity)
                .sum();
    }
}
