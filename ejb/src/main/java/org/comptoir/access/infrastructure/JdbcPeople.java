package org.comptoir.access.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.application.People;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.access.domain.Identity;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Users and keys, one look-up each. */
@ApplicationScoped
public class JdbcPeople implements People {

    private static final String BY_LOGIN = "select id, brand_id, login, full_name, access_level, store_id, language "
            + "from app_user where login = ? and active = 1";

    private static final String BY_KEY = "select u.id, u.brand_id, u.access_level, k.store_id, k.till_id "
            + "from api_key k join app_user u on u.id = k.user_id "
            + "where k.key_hash = ? and k.active = 1 and u.active = 1";

    private static final String SELLERS =
            "select id, login, full_name, access_level from app_user " + "where brand_id = ? and active = 1 and ";

    private Sql sql;

    protected JdbcPeople() {}

    @Inject
    public JdbcPeople(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Identity> byLogin(String login) {
        return sql.first(
                BY_LOGIN,
                row -> new Identity(
                        caller(row, null, Channel.OFFICE),
                        row.text("login"),
                        row.text("full_name"),
                        row.text("language")),
                login);
    }

    @Override
    public Optional<Caller> byKeyHash(String keyHash) {
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Caller> caller =
                read.query(BY_KEY, row -> caller(row, row.idOrNull("till_id"), Channel.REST), keyHash);
        SqlBundle.Answer<?> revisions = Revisions.ask(read);
        read.run();
        Revisions.seen(revisions);
        return caller.first();
    }

    @Override
    public List<Seller> byPinHash(long brandId, String pinHash) {
        return sql.list(SELLERS + "pin_hash = ?", JdbcPeople::seller, brandId, pinHash);
    }

    @Override
    public List<Seller> sellersOf(long brandId, long storeId) {
        return sql.list(SELLERS + "store_id = ? order by full_name, id", JdbcPeople::seller, brandId, storeId);
    }

    @Override
    public boolean canSell(long brandId, long userId) {
        return sql.count("select count(*) from app_user where id = ? and brand_id = ? and active = 1", userId, brandId)
                == 1;
    }

    private static Caller caller(Row row, Long tillId, Channel channel) throws SQLException {
        long user = row.id("id");
        int level = row.integer("access_level");
        return new Caller(user, user, level, row.id("brand_id"), row.id("store_id"), tillId, null, channel);
    }

    private static Seller seller(Row row) throws SQLException {
        return new Seller(row.id("id"), row.text("login"), row.text("full_name"), row.integer("access_level"));
    }
}
