package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Products and customers that the invoices speak of. */
final class Catalogue {

    private static final String VAT = "20.00";

    private final Map<String, Map<String, Integer>> descriptions = new TreeMap<>();
    private final Map<String, Map<Long, Integer>> prices = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();
    private final Map<String, Set<String>> countries = new TreeMap<>();
    private final Map<String, Long> catalogPrices = new HashMap<>();

    Catalogue(List<SalesFile.Invoice> invoices, Counts counts) {
        invoices.forEach(this::note);
        descriptions.keySet().forEach(code -> catalogPrices.put(code, mostFrequent(prices.get(code), 0L)));
        counts.add("codes written in several letter cases: one product", count(spellings, 2));
        counts.add("products under several descriptions: the most frequent is kept", several(descriptions));
        counts.add("products at several prices: the most frequent is the catalogue's", several(prices));
        counts.add("products without any description: the code stands for it", undescribed());
        counts.add("customers in several countries: the first is kept", count(countries, 2));
    }

    private void note(SalesFile.Invoice invoice) {
        if (!invoice.isAnonymous()) {
            countries.computeIfAbsent(invoice.customer(), no -> new TreeSet<>()).add(invoice.country());
        }
        if (invoice.isStockCorrection()) {
            return;
        }
        for (SalesFile.Line line : invoice.lines()) {
            if (line.kind() == Treatment.Kind.GIFT_CARD && !invoice.isCancellation()) {
                continue;
            }
            spellings.computeIfAbsent(line.code(), code -> new HashSet<>()).add(line.rawCode());
            Map<String, Integer> texts = descriptions.computeIfAbsent(line.code(), code -> new TreeMap<>());
            if (!line.description().isEmpty()) {
                texts.merge(line.description(), 1, Integer::sum);
            }
            Map<Long, Integer> seen = prices.computeIfAbsent(line.code(), code -> new TreeMap<>());
            if (line.pence() > 0 && !invoice.isCancellation()) {
                seen.merge(line.pence(), 1, Integer::sum);
            }
        }
    }

    /** The price a line need not name. */
    long price(String code) {
        return catalogPrices.get(code);
    }

    /** Bodies of the products' bulk call. */
    List<JsonObject> products() {
        List<JsonObject> rows = new ArrayList<>();
        descriptions.forEach((code, texts) -> rows.add(Api.object(
                "reference", code,
                "description", mostFrequent(texts, code),
                "family", Treatment.kind(code).name(),
                "vatRate", VAT,
                "price", Money.text(price(code)))));
        return rows;
    }

    /** Numbers of all customers, the file's own. */
    List<String> customers() {
        return new ArrayList<>(countries.keySet());
    }

    private static <T> T mostFrequent(Map<T, Integer> counted, T otherwise) {
        return counted.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    private static long count(Map<String, Set<String>> sets, int atLeast) {
        return sets.values().stream().filter(set -> set.size() >= atLeast).count();
    }

    private static long several(Map<String, ? extends Map<?, Integer>> counted) {
        return counted.values().stream().filter(each -> each.size() > 1).count();
    }

    private long undescribed() {
        return descriptions.values().stream().filter(Map::isEmpty).count();
    }
}
