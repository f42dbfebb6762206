package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.comptoir.sale.application.Baskets;
import org.comptoir.sale.domain.Basket;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Open baskets in their table. */
@ApplicationScoped
public class JdbcBaskets implements Baskets {

    private Sql sql;
    private Ids ids;
    private Clock clock;

    protected JdbcBaskets() {}

    @Inject
    public JdbcBaskets(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Stored> openAt(long tillId) {
        return sql.first(
                "select id, doc_version, till_id, doc from basket where open_till_id = ?",
                row -> new Stored(
                        row.id("id"),
                        row.id("doc_version"),
                        row.id("till_id"),
                        Json.read(row.text("doc"), Basket.class)),
                tillId);
    }

    @Override
    public Optional<Long> openId(long tillId) {
        return sql.first("select id from basket where open_till_id = ?", row -> row.id("id"), tillId);
    }

    @Override
    public Stored open(long storeId, long tillId, Basket basket) {
        long id = ids.next();
        sql.update(
                "insert into basket (id, store_id, till_id, open_till_id, state, doc_version, doc, opened_at, changed_at) "
                        + "values (?, ?, ?, ?, 'OPEN', 1, ?, ?, ?)",
                id,
                storeId,
                tillId,
                tillId,
                Json.write(basket),
                clock.instant(),
                clock.instant());
        return new Stored(id, 1, tillId, basket);
    }

    @Override
    public long save(Stored stored, Basket changed) {
        sql.guard(
                "basket " + stored.id(),
                "update basket set doc = ?, doc_version = doc_version + 1, changed_at = ? "
                        + "where id = ? and doc_version = ? and state = 'OPEN'",
                Json.write(changed),
                clock.instant(),
                stored.id(),
                stored.version());
        return stored.version() + 1;
    }

    @Override
    public void sell(SqlBundle bundle, Stored stored) {
        bundle.guard(
                () -> new Refused(Reason.of("basket.changed")),
                "update basket set state = 'SOLD', open_till_id = null, changed_at = ? "
                        + "where id = ? and doc_version = ? and state = 'OPEN'",
                clock.instant(),
                stored.id(),
                stored.version());
    }
}
