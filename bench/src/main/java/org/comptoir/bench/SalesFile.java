package org.comptoir.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The file as invoices in the order of time, as the loader sees it. */
final class SalesFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SalesFile() {}

    /** A line as written. */
    record Line(String rawCode, String description, int quantity, BigDecimal rawPrice) {

        String code() {
            return Treatment.code(rawCode);
        }

        long pence() {
            return Treatment.pence(rawPrice);
        }

        Treatment.Kind kind() {
            return Treatment.kind(code());
        }
    }

    /** An invoice or a cancellation; its time is that of its first line. */
    record Invoice(String no, LocalDateTime at, String customer, String country, List<Line> lines, int minutes) {

        boolean isCancellation() {
            return Treatment.isCancellation(no);
        }

        boolean isStockCorrection() {
            return Treatment.isStockCorrection(
                    no,
                    customer,
                    lines.stream().map(Line::pence).toList(),
                    lines.stream().map(Line::quantity).toList());
        }

        boolean isAnonymous() {
            return customer.isEmpty();
        }
    }

    /** All invoices of the first days of the file. */
    static List<Invoice> read(Path file, int days) throws IOException {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        Csv.read(
                file,
                row -> rows.computeIfAbsent(row.get(0), no -> new ArrayList<>()).add(row));
        List<Invoice> invoices = new ArrayList<>();
        rows.forEach((no, lines) -> invoices.add(invoice(no, lines)));
        TreeSet<LocalDate> first = new TreeSet<>();
        invoices.forEach(invoice -> first.add(invoice.at().toLocalDate()));
        List<LocalDate> kept = first.stream().limit(days).toList();
        LocalDate last = kept.get(kept.size() - 1);
        return invoices.stream()
                .filter(invoice -> !invoice.at().toLocalDate().isAfter(last))
                .toList();
    }

    private static Invoice invoice(String no, List<List<String>> rows) {
        List<String> first = rows.get(0);
        return new Invoice(
                no,
                LocalDateTime.parse(first.get(4), TIME),
                first.get(6).trim(),
                first.get(7),
                rows.stream().map(SalesFile::line).toList(),
                (int) rows.stream().map(row -> row.get(4)).distinct().count());
    }

    private static Line line(List<String> row) {
        return new Line(row.get(1), row.get(2).trim(), Integer.parseInt(row.get(3)), new BigDecimal(row.get(5)));
    }
}
