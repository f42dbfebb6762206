package org.comptoir.streams;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.SaleLine;

/**
 * The model of a sale that comes back: each line is its units, and what came back of its cents may never be more than half
 * a cent from what so many units are worth. When all units are back, all cents are.
 */
final class SoldModel {

    /** Amounts of a line, in the order of {@link Part#cents}. */
    private static final int NET = 0;

    private static final int VAT = 2;

    /** One line: what was sold, and what is back of it. */
    static final class Part {
        final int lineNo;
        final boolean goods;
        final Long purse;
        final int units;
        final int rateBp;
        final boolean taxed;
        final long[] cents;
        final long[] back = new long[4];
        int unitsBack;

        Part(SaleLine line) {
            this.lineNo = line.lineNo();
            this.goods = line.kind() == Item.Kind.ARTICLE;
            this.purse = line.instrumentId();
            this.units = line.quantity();
            this.rateBp = line.vatRateBp();
            this.taxed = goods || rateBp > 0;
            this.cents = amounts(line);
        }

        private static long[] amounts(SaleLine line) {
            return new long[] {line.netMinor(), line.discountMinor(), line.vatMinor(), line.prepaidMinor()};
        }
    }

    final List<Part> parts = new ArrayList<>();
    final TenderModel tenders;
    private boolean lessened;

    SoldModel(List<SaleLine> lines, TenderModel tenders) {
        lines.forEach(line -> parts.add(new Part(line)));
        this.tenders = tenders;
    }

    /** VAT contained in a gross amount, rounded half up. */
    static long vatIn(long gross, int rateBp) {
        return BigDecimal.valueOf(gross)
                .multiply(BigDecimal.valueOf(rateBp))
                .divide(BigDecimal.valueOf(10_000L + rateBp), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** VAT of the document, rate by rate, is that of what is taxed, and its lines have exactly that. */
    void taxed(List<Quote.Vat> vat) {
        Map<Integer, long[]> rates = new TreeMap<>();
        parts.stream().filter(part -> part.taxed).forEach(part -> {
            long[] sums = rates.computeIfAbsent(part.rateBp, rate -> new long[2]);
            sums[0] += part.cents[NET] - part.cents[3];
            sums[1] += part.cents[VAT];
        });
        Law.same("rates of a sale", vat.stream().map(Quote.Vat::rateBp).toList(), List.copyOf(rates.keySet()));
        vat.forEach(each -> {
            long[] sums = rates.get(each.rateBp());
            Law.same("gross of a rate", each.grossMinor(), sums[0]);
            Law.same("VAT of a rate", each.vatMinor(), vatIn(sums[0], each.rateBp()));
            Law.same("VAT of the lines of a rate", sums[1], each.vatMinor());
        });
    }

    int left(Part part) {
        return part.units - part.unitsBack;
    }

    /** Units wanted of each line; empty for all that are left. */
    Map<Integer, Integer> wanted(List<ReturnPlan.Units> asked) {
        Map<Integer, Integer> wanted = new TreeMap<>();
        asked.forEach(units -> wanted.merge(units.lineNo(), units.quantity(), Integer::sum));
        if (asked.isEmpty()) {
            parts.stream().filter(part -> left(part) > 0).forEach(part -> wanted.put(part.lineNo, left(part)));
        }
        return wanted;
    }

    /** Why it cannot come back, as a code; null when it can. */
    String refusal(List<ReturnPlan.Units> asked, Map<Long, Long> unused) {
        if (asked.stream().anyMatch(units -> units.quantity() < 1)) {
            return "return.quantity";
        }
        Map<Integer, Integer> wanted = wanted(asked);
        for (Map.Entry<Integer, Integer> want : wanted.entrySet()) {
            if (want.getKey() < 1 || want.getKey() > parts.size()) {
                return "return.no-such-line";
            }
            Part part = parts.get(want.getKey() - 1);
            if (want.getValue() > left(part)) {
                return "return.too-many";
            }
            if (!part.goods && unused.getOrDefault(part.purse, 0L) == 0) {
                return "return.card-used";
            }
        }
        return wanted.isEmpty() ? "return.nothing-left" : null;
    }

    /** Takes back what was asked, and holds the plan against it. */
    void takeBack(List<ReturnPlan.Units> asked, ReturnPlan plan, Map<Long, Long> unused) {
        Map<Integer, Integer> wanted = wanted(asked);
        Law.same("lines of a return", plan.lines().size(), wanted.size());
        long refund = 0;
        long goods = 0;
        for (SaleLine line : plan.lines()) {
            Part part = parts.get(line.originalLineNo() - 1);
            int units = wanted.get(part.lineNo);
            Law.same("units of a return", -line.quantity(), units);
            part.unitsBack += units;
            refund -= line.netMinor();
            if (part.goods) {
                goods -= line.netMinor();
                share(part, line);
            } else {
                Law.same("unused part", -line.netMinor(), unused.get(part.purse));
                Law.same("VAT of the unused part", -line.vatMinor(), vatIn(-line.netMinor(), part.rateBp));
            }
        }
        Law.same("refund", plan.refundMinor(), refund);
        Law.same("turnover of the refund", plan.turnoverMinor(), goods);
        Law.same("the whole is back", plan.whole(), parts.stream().allMatch(part -> left(part) == 0));
        for (ReturnPlan.Kept kept : plan.kept()) {
            Part part = parts.get(kept.lineNo() - 1);
            Law.same("units kept", kept.keptUnits(), left(part));
            Law.holds(
                    "kept and back are the line", !part.goods || kept.keptMinor() == part.cents[NET] - part.back[NET]);
        }
    }

    private static void share(Part part, SaleLine line) {
        long[] now = Part.amounts(line);
        for (int i = 0; i < now.length; i++) {
            Law.holds(
                    "nothing comes back twice or turned round", now[i] <= 0 && -now[i] <= part.cents[i] - part.back[i]);
            part.back[i] -= now[i];
            long exact = part.cents[i] * part.unitsBack;
            Law.holds(
                    "a share is nearest to what its units are worth",
                    2 * Math.abs(part.back[i] * part.units - exact) <= part.units);
            Law.holds("all units are all cents", part.unitsBack < part.units || part.back[i] == part.cents[i]);
        }
        Law.same(
                "a return line is its price less its reduction",
                line.netMinor(),
                line.listMinor() - line.discountMinor());
    }

    /** Some of a return's money is kept back: the same goods for less, its VAT that of what is paid. */
    void less(ReturnPlan before, ReturnPlan after, long amount) {
        lessened |= amount > 0;
        Law.same("refund after a deduction", after.refundMinor(), before.refundMinor() - amount);
        long kept = 0;
        Map<Integer, long[]> rates = new TreeMap<>();
        for (int i = 0; i < after.lines().size(); i++) {
            SaleLine line = after.lines().get(i);
            long was = before.lines().get(i).netMinor();
            Part part = parts.get(line.originalLineNo() - 1);
            Law.holds(
                    "a deduction takes from a refund, no more than there is",
                    line.netMinor() <= 0 && line.netMinor() >= was);
            Law.holds("nothing is kept back of stored value", part.goods || line.netMinor() == was);
            Law.holds(
                    "what was taxed before is part of what comes back",
                    line.prepaidMinor() <= 0 && line.prepaidMinor() >= line.netMinor());
            Law.holds("a return gives VAT back, and takes none", line.vatMinor() <= 0);
            kept += line.netMinor() - was;
            if (part.taxed) {
                long[] sums = rates.computeIfAbsent(part.rateBp, rate -> new long[2]);
                sums[0] += line.netMinor() - line.prepaidMinor();
                sums[1] += line.vatMinor();
            }
        }
        Law.same("the lines bear the deduction", kept, amount);
        if (amount > 0) {
            rates.forEach((rate, sums) -> Law.same("VAT after a deduction", -sums[1], vatIn(-sums[0], rate)));
        }
    }

    /** When all is back and nothing was kept, all was paid back, and all VAT. */
    void all(long paidBack) {
        boolean goodsOnly = parts.stream().allMatch(part -> part.goods);
        if (goodsOnly && !lessened && parts.stream().allMatch(part -> left(part) == 0)) {
            long net = parts.stream().mapToLong(part -> part.cents[NET]).sum();
            Law.same("all parts together are the sale", paidBack, net);
            Law.same("VAT of all parts together", sum(true), sum(false));
        }
    }

    private long sum(boolean back) {
        return parts.stream()
                .mapToLong(part -> (back ? part.back : part.cents)[VAT])
                .sum();
    }
}
