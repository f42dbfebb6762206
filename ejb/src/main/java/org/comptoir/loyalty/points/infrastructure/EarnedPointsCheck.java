package org.comptoir.loyalty.points.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.loyalty.points.domain.BookedSale;
import org.comptoir.loyalty.points.domain.Carry;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Computes the points of every sale again, from its stored lines and the stored version of the points programme that it
 * says it earned under (I-7), a page at a time in one round trip. A sale is broken when
 * <ul>
 *   <li>it gave other points than its lines, less what its effects leave out, earn under that version;
 *   <li>it counted a line that was reduced although the version leaves reduced lines out, or an article that the version
 *       leaves out by its reference;
 *   <li>it gave points to nobody, under versions of several programmes, or under what is no points programme of its brand;
 *   <li>it earned under a version that had been replaced for more than an hour, unless the business clock was ever moved.
 * </ul>
 * What it cannot see, because it is not stored with the sale: whether the programme was switched on, and which price list
 * the customer had, so a sale that gave nothing and left nothing out is believed; the articles' families, marks and pack
 * components of that day, so what the effects leave out for them is believed. Returns are not computed again.
 */
@ApplicationScoped
public class EarnedPointsCheck implements LedgerChecker.Further {

    private static final int PAGE = 500;
    private static final int EXAMPLES = 5;

    /** A version may be replaced while a sale that was priced under it is being booked. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final String SALES = "select id, kind, brand_id, customer_id, booked_at from sale where id > ? "
            + "order by id fetch first " + PAGE + " rows only";

    private static final String OF_PAGE = "where sale_id between ? and ? ";

    private Sql sql;

    protected EarnedPointsCheck() {}

    @Inject
    public EarnedPointsCheck(Sql sql) {
        this.sql = sql;
    }

    private record Header(long id, boolean sold, long brandId, boolean member, Instant bookedAt) {}

    private record Line(long saleId, int no, BookedSale.Line booked) {

        Line without(long excludedMinor) {
            BookedSale.Line all = booked;
            return new Line(
                    saleId,
                    no,
                    new BookedSale.Line(
                            all.article(), all.reference(), all.listMinor(), all.netMinor(), excludedMinor));
        }
    }

    private record Given(long saleId, Integer lineNo, String kind, Long versionId, long amount) {}

    /** What a page needs to know of a version; terms are null for what is no points programme. */
    private record Version(long id, long brandId, PointsTerms terms, Instant replacedAt) {}

    /** A page as it is stored. */
    private record Page(Map<Long, List<Line>> lines, Map<Long, List<Given>> given, Map<Long, Version> versions) {}

    @Override
    public LedgerCheck.Result check() {
        boolean clockMoved =
                sql.count("select count(*) from audit_event where permission = 'MOVE_CLOCK' and outcome = 'ALLOWED'")
                        > 0;
        long count = 0;
        List<String> examples = new ArrayList<>();
        long after = 0;
        while (true) {
            List<Header> sales = sql.list(SALES, EarnedPointsCheck::header, after);
            if (sales.isEmpty()) {
                return new LedgerCheck.Result("points-earned-are-those-of-the-lines", count, examples);
            }
            after = sales.get(sales.size() - 1).id();
            Page page = read(sales);
            for (Header sale : sales) {
                if (sale.sold() && !isRight(sale, page, clockMoved)) {
                    count++;
                    if (examples.size() < EXAMPLES) {
                        examples.add("sale " + sale.id());
                    }
                }
            }
        }
    }

    private Page read(List<Header> sales) {
        Object[] span = {sales.get(0).id(), sales.get(sales.size() - 1).id()};
        SqlBundle read = sql.bundle();
        var lines = read.query(
                "select sale_id, line_no, kind, reference, list_minor, net_minor from sale_line " + OF_PAGE,
                EarnedPointsCheck::line,
                span);
        var given = read.query(
                "select sale_id, line_no, kind, programme_version_id, amount from sale_effect " + OF_PAGE
                        + "and rule = 'points' and (kind in ('POINTS', 'EXCLUDED') or kind = 'COUNTED' and unit = '"
                        + Account.HUNDREDTHS + "')",
                EarnedPointsCheck::given,
                span);
        var versions = read.query(
                "select v.id, p.brand_id, p.kind, v.params, (select min(n.created_at) from programme_version n "
                        + "where n.programme_id = v.programme_id and n.version_no > v.version_no) as replaced_at "
                        + "from programme_version v join programme p on p.id = v.programme_id where v.id in "
                        + "(select programme_version_id from sale_effect " + OF_PAGE + "and rule = 'points')",
                EarnedPointsCheck::version,
                span);
        read.run();
        Page page = new Page(new HashMap<>(), new HashMap<>(), new HashMap<>());
        lines.rows().forEach(line -> add(page.lines(), line.saleId(), line));
        given.rows().forEach(effect -> add(page.given(), effect.saleId(), effect));
        versions.rows().forEach(version -> page.versions().put(version.id(), version));
        return page;
    }

    private static boolean isRight(Header sale, Page page, boolean clockMoved) {
        List<Given> given = page.given().getOrDefault(sale.id(), List.of());
        List<Long> ids = given.stream().map(Given::versionId).distinct().toList();
        if (ids.isEmpty()) {
            return true;
        }
        Version version =
                ids.size() == 1 && ids.get(0) != null ? page.versions().get(ids.get(0)) : null;
        if (version == null || version.terms() == null || version.brandId() != sale.brandId()) {
            return false;
        }
        boolean replaced = !clockMoved
                && version.replacedAt() != null
                && sale.bookedAt().isAfter(version.replacedAt().plus(GRACE));
        return !replaced && booked(sale, page, given).agreesWith(version.terms());
    }

    private static BookedSale booked(Header sale, Page page, List<Given> given) {
        Map<Integer, Long> excluded = new HashMap<>();
        long earned = 0;
        for (Given effect : given) {
            switch (effect.kind()) {
                case "POINTS" -> earned += effect.amount() * Carry.OF_A_POINT;
                case "COUNTED" -> earned += effect.amount();
                default -> excluded.merge(effect.lineNo(), effect.amount(), Long::sum);
            }
        }
        return new BookedSale(
                sale.member(),
                earned,
                page.lines().getOrDefault(sale.id(), List.of()).stream()
                        .map(line -> line.without(excluded.getOrDefault(line.no(), 0L))
                                .booked())
                        .toList());
    }

    private static <T> void add(Map<Long, List<T>> bySale, long saleId, T part) {
        bySale.computeIfAbsent(saleId, id -> new ArrayList<>()).add(part);
    }

    private static Header header(Row row) throws SQLException {
        return new Header(
                row.id("id"),
                "SALE".equals(row.text("kind")),
                row.id("brand_id"),
                row.idOrNull("customer_id") != null,
                row.instant("booked_at"));
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.id("sale_id"),
                row.integer("line_no"),
                new BookedSale.Line(
                        "ARTICLE".equals(row.text("kind")),
                        row.text("reference"),
                        row.id("list_minor"),
                        row.id("net_minor"),
                        0));
    }

    private static Given given(Row row) throws SQLException {
        return new Given(
                row.id("sale_id"),
                row.integerOrNull("line_no"),
                row.text("kind"),
                row.idOrNull("programme_version_id"),
                row.id("amount"));
    }

    private static Version version(Row row) throws SQLException {
        boolean points = PointsTerms.KIND.equals(row.text("kind"));
        return new Version(
                row.id("id"),
                row.id("brand_id"),
                points ? Json.read(row.text("params"), PointsTerms.class) : null,
                row.instant("replaced_at"));
    }
}
