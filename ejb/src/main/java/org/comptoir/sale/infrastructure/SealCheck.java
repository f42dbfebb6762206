package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.Seal;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Makes every seal again from what is stored, a page at a time; documents without one, from before
 * there were seals, only at the beginning of a till. After a broken seal the chain is followed from what is stored, so that
 * one change is told once.
 */
@ApplicationScoped
public class SealCheck implements LedgerChecker.Further {

    private static final int PAGE = 500;
    private static final int EXAMPLES = 5;

    private static final String OF_SPAN = "till_id between ? and ? and ticket_no > ? and ticket_no <= ? ";
    private static final String PARTS =
            "where sale_id in (select id from sale where " + OF_SPAN + ") order by sale_id, ";

    private Sql sql;

    protected SealCheck() {}

    @Inject
    public SealCheck(Sql sql) {
        this.sql = sql;
    }

    private record Till(long id, long lastTicketNo) {}

    /** A page: many tills with few documents, or a part of one till's. */
    private record Span(long firstTill, long lastTill, long after, long upTo) {}

    @Override
    public LedgerCheck.Result check() {
        List<Till> tills = sql.list(
                "select till_id, last_ticket_no from till_head where last_ticket_no > 0 order by till_id",
                row -> new Till(row.id("till_id"), row.id("last_ticket_no")));
        Findings findings = new Findings();
        Map<Long, String> last = new HashMap<>();
        for (Span span : spans(tills)) {
            read(span).forEach(document -> look(document, last, findings));
        }
        return new LedgerCheck.Result("seals-are-those-of-what-is-stored", findings.count, findings.examples);
    }

    private static List<Span> spans(List<Till> tills) {
        List<Span> spans = new ArrayList<>();
        long first = 0;
        long documents = 0;
        for (int i = 0; i < tills.size(); i++) {
            Till till = tills.get(i);
            first = documents == 0 ? till.id() : first;
            documents += till.lastTicketNo();
            boolean full = i + 1 == tills.size() || documents + tills.get(i + 1).lastTicketNo() > PAGE;
            if (full) {
                for (long after = 0; after < till.lastTicketNo() || after == 0; after += PAGE) {
                    spans.add(new Span(first, till.id(), after, after + PAGE));
                }
                documents = 0;
            }
        }
        return spans;
    }

    private static void look(Sealed document, Map<Long, String> last, Findings findings) {
        Sale.Header header = document.sale().header();
        String previous = last.getOrDefault(header.tillId(), Seal.NONE);
        boolean older = document.seal().isEmpty() && previous.isEmpty();
        if (!older && !Seal.of(previous, document.sale()).equals(document.seal())) {
            findings.add("sale " + header.id());
        }
        last.put(header.tillId(), document.seal());
    }

    private List<Sealed> read(Span span) {
        SqlBundle read = sql.bundle();
        Object[] of = {span.firstTill(), span.lastTill(), span.after(), span.upTo()};
        var headers =
                read.query(SaleRows.SEALED + "where " + OF_SPAN + "order by till_id, ticket_no", SealCheck::sealed, of);
        var lines = read.query(SaleRows.LINES + PARTS + "line_no", part(SaleRows::line), of);
        var effects = read.query(SaleRows.EFFECTS + PARTS + "effect_no", part(SaleRows::effect), of);
        var vat = read.query(SaleRows.VAT + PARTS + "vat_rate_bp", part(SaleRows::vat), of);
        var payments = read.query(SaleRows.PAYMENTS + PARTS + "payment_no", part(SaleRows::payment), of);
        read.run();
        var linesOf = bySale(lines.rows());
        var effectsOf = bySale(effects.rows());
        var vatOf = bySale(vat.rows());
        var paymentsOf = bySale(payments.rows());
        return headers.rows().stream()
                .map(bare -> bare.with(
                        linesOf.getOrDefault(bare.id(), List.of()),
                        effectsOf.getOrDefault(bare.id(), List.of()),
                        vatOf.getOrDefault(bare.id(), List.of()),
                        paymentsOf.getOrDefault(bare.id(), List.of())))
                .toList();
    }

    private record Sealed(Sale sale, String seal) {
        long id() {
            return sale.header().id();
        }

        Sealed with(List<SaleLine> lines, List<Effect> effects, List<Quote.Vat> vat, List<Payment> payments) {
            return new Sealed(new Sale(sale.header(), lines, effects, vat, payments), seal);
        }
    }

    private static Sealed sealed(Row row) throws SQLException {
        String seal = row.text("seal");
        Sale bare = new Sale(SaleRows.header(row), List.of(), List.of(), List.of(), List.of());
        return new Sealed(bare, seal == null ? Seal.NONE : seal);
    }

    private record Part<T>(long saleId, T value) {}

    private static <T> Row.Mapper<Part<T>> part(Row.Mapper<T> mapper) {
        return row -> new Part<>(row.id("sale_id"), mapper.map(row));
    }

    private static <T> Map<Long, List<T>> bySale(List<Part<T>> parts) {
        Map<Long, List<T>> bySale = new HashMap<>();
        parts.forEach(part ->
                bySale.computeIfAbsent(part.saleId(), id -> new ArrayList<>()).add(part.value()));
        return bySale;
    }

    private static final class Findings {
        private final List<String> examples = new ArrayList<>();
        private long count;

        void add(String broken) {
            count++;
            if (examples.size() < EXAMPLES) {
                examples.add(broken);
            }
        }
    }
}
