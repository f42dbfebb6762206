package org.comptoir.pricing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.application.Limits;
import org.comptoir.pricing.domain.Limit;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** The brand's programmes with the version in force of each. */
@ApplicationScoped
public class ProgrammeList {

    private static final String SELECT = "select p.id, p.version, p.kind, p.name, p.active, v.version_no, v.params, "
            + "c.uses, c.taken_minor from programme p join programme_version v on v.id = p.current_version_id "
            + "left join programme_count c on c.programme_id = p.id where p.brand_id = ?";

    private Sql sql;
    private Limits limits;

    protected ProgrammeList() {}

    @Inject
    public ProgrammeList(Sql sql, Limits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    /**
     * A programme.
     *
     * @param version to send back with a change
     * @param versionNo of its parameters, from 1
     * @param given what it gave so far; null for a programme without a limit
     */
    public record Line(
            long id,
            long version,
            String kind,
            String name,
            boolean active,
            int versionNo,
            String paramsJson,
            Given given) {}

    /**
     * What a limited programme gave and what is left, over all its versions.
     *
     * @param uses sales that it lowered and that did not come back whole
     * @param usesLeft null for no limit of its uses
     * @param takenMinor what it took off, less what returns gave back; VAT included
     * @param leftMinor null for no budget
     */
    public record Given(long uses, Long usesLeft, long takenMinor, Long leftMinor) {}

    /**
     * One version of a programme's parameters.
     *
     * @param createdBy full name of who saved it
     */
    public record Version(long id, int versionNo, String paramsJson, Instant createdAt, String createdBy) {}

    /** All versions of a programme, the newest first; none for another brand's. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public List<Version> versions(Caller caller, long programmeId) {
        return sql.list(
                "select v.id, v.version_no, v.params, v.created_at, u.full_name from programme_version v "
                        + "join programme p on p.id = v.programme_id left join app_user u on u.id = v.created_by "
                        + "where p.id = ? and p.brand_id = ? order by v.version_no desc",
                row -> new Version(
                        row.id("id"),
                        row.integer("version_no"),
                        row.text("params"),
                        row.instant("created_at"),
                        row.text("full_name")),
                programmeId,
                caller.brandId());
    }

    /** All of them, by kind and name. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public List<Line> all(Caller caller) {
        return sql.list(SELECT + " order by p.kind, p.name", this::line, caller.brandId());
    }

    /** The programme of a name. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public Optional<Line> named(Caller caller, String name) {
        return sql.first(SELECT + " and p.name = ?", this::line, caller.brandId(), name);
    }

    private Line line(Row row) throws SQLException {
        String kind = row.text("kind");
        String params = row.text("params");
        return new Line(
                row.id("id"),
                row.id("version"),
                kind,
                row.text("name"),
                row.flag("active"),
                row.integer("version_no"),
                params,
                given(limits.of(kind, params), row));
    }

    private static Given given(Limit limit, Row row) throws SQLException {
        Long uses = row.idOrNull("uses");
        if (limit.isNone() || uses == null) {
            return null;
        }
        long taken = row.id("taken_minor");
        return new Given(
                uses,
                limit.maxUses() == null ? null : Math.max(0, limit.maxUses() - uses),
                taken,
                limit.budgetMinor() == null ? null : Math.max(0, limit.budgetMinor() - taken));
    }
}
