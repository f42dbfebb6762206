package org.comptoir.pricing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.comptoir.pricing.application.LimitBook;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** What limited programmes gave, in its tables. The guarded counter decides between tills that want the last of it. */
@ApplicationScoped
public class JdbcLimitBook implements LimitBook {

    private static final String COUNTS =
            "select programme_id, uses, taken_minor from programme_count where programme_id in ";
    private static final String TAKE = "update programme_count set uses = uses + 1, taken_minor = taken_minor + ? "
            + "where programme_id = ? and uses < ? and taken_minor <= ?";
    private static final String USE =
            "programme_use (sale_id, programme_id, programme_version_id, taken_minor, back_minor)";
    private static final String USES =
            "select programme_id, programme_version_id from programme_use where sale_id = ? order by programme_id";
    private static final String BACK = "update programme_use set back_minor = back_minor + ?, released_by = ? "
            + "where sale_id = ? and programme_id = ? and back_minor + ? <= taken_minor and released_by is null";
    private static final String COUNT_BACK =
            "update programme_count set uses = uses - ?, taken_minor = taken_minor - ? where programme_id = ?";

    private Sql sql;

    protected JdbcLimitBook() {}

    @Inject
    public JdbcLimitBook(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void open(long programmeId) {
        if (sql.count("select count(*) from programme_count where programme_id = ?", programmeId) == 0) {
            sql.update("insert into programme_count (programme_id, uses, taken_minor) values (?, 0, 0)", programmeId);
        }
    }

    @Override
    public SqlBundle.Answer<Count> counts(SqlBundle bundle, Collection<Long> programmeIds) {
        String marks = String.join(", ", Collections.nCopies(programmeIds.size(), "?"));
        return bundle.query(
                COUNTS + "(" + marks + ")",
                row -> new Count(row.id("programme_id"), row.id("uses"), row.id("taken_minor")),
                programmeIds.toArray());
    }

    @Override
    public void take(SqlBundle bundle, long saleId, LimitLeft of, long takenMinor) {
        bundle.guard(
                "limit of programme " + of.programmeId(),
                TAKE,
                takenMinor,
                of.programmeId(),
                of.limit().mostUses(),
                of.limit().mostMinor() - takenMinor);
        bundle.insertInto(
                USE, List.of(Arrays.asList(saleId, of.programmeId(), of.programmeVersionId(), takenMinor, 0L)));
    }

    @Override
    public SqlBundle.Answer<Use> uses(SqlBundle bundle, long saleId) {
        return bundle.query(USES, row -> new Use(row.id("programme_id"), row.id("programme_version_id")), saleId);
    }

    @Override
    public void giveBack(SqlBundle bundle, Back back) {
        String what = "use of programme " + back.programmeId() + " by sale " + back.saleId();
        bundle.guard(
                what,
                BACK,
                back.minor(),
                back.whole() ? back.returnId() : null,
                back.saleId(),
                back.programmeId(),
                back.minor());
        bundle.guard(what, COUNT_BACK, back.whole() ? 1L : 0L, back.minor(), back.programmeId());
    }
}
