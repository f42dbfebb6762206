package org.comptoir.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Shares;

/**
 * VAT per rate of what is taxed now, and each line's exact part of it: the parts of a rate add up to its VAT.
 *
 * @param ofLines VAT of each line, in the order of the items; zero for stored value that is not taxed now (VO-1)
 */
public record VatSplit(List<Quote.Vat> rates, List<Long> ofLines) {

    /**
     * Splits.
     *
     * @param taxable what is taxed of each item, VAT included: its net less what was taxed before (AT-75)
     */
    public static VatSplit of(List<Item> items, List<Long> taxable) {
        Map<Integer, List<Integer>> byRate = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isTaxedNow()) {
                byRate.computeIfAbsent(items.get(i).vatRateBp(), rate -> new ArrayList<>())
                        .add(i);
            }
        }
        Long[] ofLines = new Long[items.size()];
        java.util.Arrays.fill(ofLines, 0L);
        List<Quote.Vat> rates = new ArrayList<>();
        byRate.forEach((rateBp, indexes) -> {
            List<Long> amounts = indexes.stream().map(taxable::get).toList();
            long gross = amounts.stream().mapToLong(Long::longValue).sum();
            long contained = new Rate(rateBp).containedIn(gross);
            List<Long> parts = Shares.byWeight(contained, amounts);
            for (int i = 0; i < indexes.size(); i++) {
                ofLines[indexes.get(i)] = parts.get(i);
            }
            rates.add(new Quote.Vat(rateBp, gross, gross - contained, contained));
        });
        return new VatSplit(List.copyOf(rates), List.of(ofLines));
    }
}
