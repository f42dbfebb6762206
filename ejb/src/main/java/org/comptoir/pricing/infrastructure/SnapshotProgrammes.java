package org.comptoir.pricing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** Versions in force in memory; older ones are read when asked for and kept, for a version never changes. */
@ApplicationScoped
public class SnapshotProgrammes implements Programmes {

    private static final String SELECT = "select v.id, v.programme_id, p.brand_id, p.kind, p.name, v.version_no, "
            + "v.params, p.active from programme_version v join programme p on p.id = v.programme_id ";
    private static final String CURRENT = SELECT + "where p.current_version_id = v.id order by p.name";
    private static final String ONE = SELECT + "where v.id = ?";

    private Sql sql;
    private Snapshot<List<Known>> inForce;
    private final Map<Long, ProgrammeVersion> older = new ConcurrentHashMap<>();
    private final Map<Long, Object> params = new ConcurrentHashMap<>();

    protected SnapshotProgrammes() {}

    @Inject
    public SnapshotProgrammes(Sql sql) {
        this.sql = sql;
        this.inForce = new Snapshot<>(sql, "programme", () -> sql.list(CURRENT, SnapshotProgrammes::known));
    }

    private record Known(ProgrammeVersion version, boolean active) {}

    @Override
    public List<ProgrammeVersion> inForce(long brandId, String kind) {
        return inForce.get().stream()
                .filter(known -> known.active()
                        && known.version().brandId() == brandId
                        && known.version().kind().equals(kind))
                .map(Known::version)
                .toList();
    }

    @Override
    public List<ProgrammeVersion> inForce(long brandId) {
        return inForce.get().stream()
                .filter(known -> known.active() && known.version().brandId() == brandId)
                .map(Known::version)
                .toList();
    }

    @Override
    public ProgrammeVersion current(long programmeId) {
        return find(version -> version.programmeId() == programmeId)
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", programmeId)));
    }

    @Override
    public ProgrammeVersion version(long versionId) {
        return find(version -> version.id() == versionId)
                .or(() -> Optional.ofNullable(older.get(versionId)))
                .orElseGet(() -> load(versionId));
    }

    @Override
    public <P> P params(ProgrammeVersion version, Class<P> type) {
        Object read = params.computeIfAbsent(version.id(), id -> Json.read(version.paramsJson(), type));
        return type.isInstance(read) ? type.cast(read) : Json.read(version.paramsJson(), type);
    }

    private Optional<ProgrammeVersion> find(Predicate<ProgrammeVersion> wanted) {
        return inForce.get().stream().map(Known::version).filter(wanted).findFirst();
    }

    private ProgrammeVersion load(long versionId) {
        ProgrammeVersion version = sql.first(ONE, SnapshotProgrammes::known, versionId)
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", versionId)))
                .version();
        older.put(versionId, version);
        return version;
    }

    private static Known known(Row row) throws SQLException {
        return new Known(
                new ProgrammeVersion(
                        row.id("id"),
                        row.id("programme_id"),
                        row.id("brand_id"),
                        row.text("kind"),
                        row.text("name"),
                        row.integer("version_no"),
                        row.text("params")),
                row.flag("active"));
    }
}
