package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.sale.application.TillSellers;
import org.comptoir.shared.sql.Sql;

/** One read over the till's head, its open session and the seller. */
@ApplicationScoped
public class JdbcTillSellers implements TillSellers {

    private static final String OPENER = "select u.id, u.access_level, u.brand_id, t.store_id from till_head h "
            + "join till_session s on s.id = h.session_id join till t on t.id = h.till_id "
            + "join app_user u on u.id = s.opened_by where h.till_id = ? and u.active = 1";

    private Sql sql;

    protected JdbcTillSellers() {}

    @Inject
    public JdbcTillSellers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Caller> opener(long tillId) {
        return sql.first(
                OPENER,
                row -> new Caller(
                        row.id("id"),
                        row.id("id"),
                        row.integer("access_level"),
                        row.id("brand_id"),
                        row.id("store_id"),
                        tillId,
                        null,
                        Channel.DEVICE),
                tillId);
    }
}
