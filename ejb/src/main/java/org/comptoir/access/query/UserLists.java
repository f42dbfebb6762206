package org.comptoir.access.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.People;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;

/** Users of the caller's brand. */
@ApplicationScoped
public class UserLists {

    private Sql sql;
    private People people;

    protected UserLists() {}

    @Inject
    public UserLists(Sql sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** A line of the users' list; the version is the one to send back with a form. */
    public record UserRow(
            long id,
            long version,
            String login,
            String fullName,
            int level,
            Long storeId,
            String language,
            boolean active,
            boolean hasPin) {}

    /** Users, by login; columns: login, fullName, level, storeId, active. */
    @Requires(value = Permission.MANAGE_USERS, audited = false)
    public Page<UserRow> users(Caller caller, PageRequest request) {
        return new ListQuery(
                        "select u.id, u.version, u.login, u.full_name, u.access_level, u.store_id, u.language, "
                                + "u.active, u.pin_hash",
                        "from app_user u")
                .where("u.brand_id = ?", caller.brandId())
                .column("login", "u.login", Match.PREFIX)
                .column("fullName", "u.full_name", Match.PREFIX)
                .column("level", "u.access_level", Match.NUMBER)
                .column("storeId", "u.store_id", Match.NUMBER)
                .column("active", "u.active", Match.FLAG)
                .order("u.login, u.id")
                .page(
                        sql,
                        request,
                        row -> new UserRow(
                                row.id("id"),
                                row.id("version"),
                                row.text("login"),
                                row.text("full_name"),
                                row.integer("access_level"),
                                row.idOrNull("store_id"),
                                row.text("language"),
                                row.flag("active"),
                                row.text("pin_hash") != null));
    }

    /** Who can be chosen as seller at the caller's store, by name. */
    @Requires(value = Permission.SELL, audited = false)
    public List<People.Seller> sellers(Caller caller) {
        return people.sellersOf(caller.brandId(), caller.storeId());
    }
}
