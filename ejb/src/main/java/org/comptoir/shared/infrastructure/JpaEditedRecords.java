package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlFailure;

/** Edited records through JPA. */
@ApplicationScoped
public class JpaEditedRecords implements EditedRecords {

    private EntityManager entityManager;

    protected JpaEditedRecords() {}

    @Inject
    public JpaEditedRecords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public <T extends EditedRecord> T editable(Class<T> type, String unknownCode, Key key) {
        T edited = find(type, key.id())
                .filter(found -> found.brandId() == key.brandId())
                .orElseThrow(() -> new Refused(new Reason(unknownCode, List.of(String.valueOf(key.id())))));
        if (key.version() == null || edited.version() != key.version()) {
            throw new Refused(Reason.of("edit.conflict"));
        }
        return edited;
    }

    @Override
    public <T extends EditedRecord> Optional<T> find(Class<T> type, long id) {
        return Optional.ofNullable(entityManager.find(type, id));
    }

    @Override
    public void save(EditedRecord edited, Unique... rules) {
        try {
            if (edited.id() == null) {
                entityManager.persist(edited);
            }
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw new Refused(Reason.of("edit.conflict"), e);
        } catch (PersistenceException e) {
            throw refusal(e, rules);
        }
    }

    @Override
    public void saveAll(List<? extends EditedRecord> added) {
        try {
            added.forEach(entityManager::persist);
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw new Refused(Reason.of("edit.conflict"), e);
        }
    }

    private static RuntimeException refusal(PersistenceException failure, Unique... rules) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sqlException) {
                SqlFailure known = new SqlFailure(sqlException);
                for (Unique rule : rules) {
                    if (known.isDuplicate(rule.constraint())) {
                        return new Refused(rule.reason(), failure);
                    }
                }
                return known;
            }
        }
        return failure;
    }
}
