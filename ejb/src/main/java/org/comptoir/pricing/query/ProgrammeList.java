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
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** The brand's programmes with the version in force of each. */
@ApplicationScoped
public class ProgrammeList {

    private static final String SELECT = "select p.id, p.version, p.kind, p.name, p.active, v.version_no, v.params "
            + "from programme p join programme_version v on v.id = p.current_version_id where p.brand_id = ?";

    private Sql sql;

    protected ProgrammeList() {}

    @Inject
    public ProgrammeList(Sql sql) {
        this.sql = sql;
    }

    /**
     * A programme.
     *
     * @param version to send back with a change
     * @param versionNo of its parameters, from 1
     */
    public record Line(
            long id, long version, String kind, String name, boolean active, int versionNo, String paramsJson) {}

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
        return sql.list(SELECT + " order by p.kind, p.name", ProgrammeList::line, caller.brandId());
    }

    /** The programme of a name. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public Optional<Line> named(Caller caller, String name) {
        return sql.first(SELECT + " and p.name = ?", ProgrammeList::line, caller.brandId(), name);
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.id("id"),
                row.id("version"),
                row.text("kind"),
                row.text("name"),
                row.flag("active"),
                row.integer("version_no"),
                row.text("params"));
    }
}
