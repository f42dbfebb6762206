package org.comptoir.pricing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.comptoir.pricing.domain.Programme;
import org.comptoir.pricing.domain.ProgrammeBook;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** Programmes by JPA; their versions, being booked, by guarded statements. */
@ApplicationScoped
public class JpaProgrammeBook implements ProgrammeBook {

    private static final String ADD_VERSION =
            "insert into programme_version (id, programme_id, version_no, params, created_at, created_by) "
                    + "select ?, p.id, 1 + (select count(*) from programme_version v where v.programme_id = p.id), "
                    + "?, ?, ? from programme p where p.id = ?";

    private EntityManager em;
    private Sql sql;
    private Ids ids;
    private Clock clock;

    protected JpaProgrammeBook() {}

    @Inject
    public JpaProgrammeBook(EntityManager em, Sql sql, Ids ids, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public long newVersionId() {
        return ids.next();
    }

    @Override
    public void add(Programme programme) {
        em.persist(programme);
        flushing(programme.name());
    }

    @Override
    public Optional<Programme> find(long brandId, long programmeId) {
        return Optional.ofNullable(em.find(Programme.class, programmeId))
                .filter(programme -> programme.brandId() == brandId);
    }

    @Override
    public void flush() {
        flushing("");
    }

    @Override
    public String currentParams(Programme programme) {
        return sql.first(
                        "select params from programme_version where id = ?",
                        row -> row.text("params"),
                        programme.currentVersionId())
                .orElseThrow();
    }

    @Override
    public void addVersion(Programme programme, String paramsJson, long userId) {
        sql.guard(
                "programme " + programme.id(),
                ADD_VERSION,
                programme.currentVersionId(),
                paramsJson,
                clock.instant(),
                userId,
                programme.id());
    }

    @Override
    public void moved() {
        Snapshot.moved(sql, "programme");
    }

    private void flushing(String name) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException failed) {
                    refuseDuplicate(new SqlFailure(failed), name);
                }
            }
            throw e;
        }
    }

    private static void refuseDuplicate(SqlFailure failure, String name) {
        if (failure.isDuplicate("programme_name")) {
            throw new Refused(Reason.of("programme.name-taken", name), failure);
        } else if (failure.isDuplicate("programme_sole")) {
            throw new Refused(Reason.of("programme.sole-taken"), failure);
        }
    }
}
