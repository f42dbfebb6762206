package org.comptoir.loyalty.vip.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.loyalty.vip.application.VipCardClaims;
import org.comptoir.loyalty.vip.application.VipCards;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;

/** VIP cards and their holders (F033), and what the till says of those that lie on a basket (F034). */
@ApplicationScoped
public class VipCardList {

    private static final String SELECT =
            "select v.id, v.version, v.card_no, v.customer_id, c.customer_no, c.last_name, "
                    + "c.first_name, v.rate_bp, v.ends_on, v.mobiles";
    private static final String FROM = "from vip_card v join customer c on c.id = v.customer_id";

    private Sql sql;
    private VipCards cards;
    private Stores stores;
    private Clock clock;

    protected VipCardList() {}

    @Inject
    public VipCardList(Sql sql, VipCards cards, Stores stores, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * A card.
     *
     * @param version to send back with a change
     * @param rateBp in basis points
     * @param endsOn last day it can be used, inclusive
     * @param expired true when that day is over in the caller's store
     */
    public record Line(
            long id,
            long version,
            String number,
            long customerId,
            long customerNumber,
            String lastName,
            String firstName,
            int rateBp,
            LocalDate endsOn,
            List<String> mobiles,
            boolean expired) {}

    /** Cards by number; columns: number, lastName, customer (number), rate, endsOn (to that day), endsFrom. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public Page<Line> page(Caller caller, PageRequest request) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        return new ListQuery(SELECT, FROM)
                .where("v.brand_id = ?", caller.brandId())
                .column("number", "v.card_no", Match.PREFIX)
                .column("lastName", "c.search_key", Match.FOLDED_PREFIX)
                .column("customer", "c.customer_no", Match.NUMBER)
                .column("rate", "v.rate_bp", Match.NUMBER)
                .column("endsOn", "v.ends_on", Match.DAY_TO)
                .column("endsFrom", "v.ends_on", Match.DAY_FROM)
                .order("v.card_no, v.id")
                .page(sql, request, row -> line(row, today));
    }

    /** One card; refuses {@code vip-card.unknown}. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public Line card(Caller caller, long id) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        return sql.first(
                        SELECT + " " + FROM + " where v.id = ? and v.brand_id = ?",
                        row -> line(row, today),
                        id,
                        caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("vip-card.unknown", id)));
    }

    /** What the customer's panel says of the cards among those claims: {@code VIPCARD - 20%} (AT-04). */
    @Requires(value = Permission.SELL, audited = false)
    public List<Reason> labels(Caller caller, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.kind().equals(VipCardClaims.KIND))
                .flatMap(claim -> cards.byId(caller.brandId(), claim.id()).stream())
                .map(card -> card.label())
                .toList();
    }

    private static Line line(Row row, LocalDate today) throws SQLException {
        String mobiles = row.text("mobiles");
        return new Line(
                row.id("id"),
                row.id("version"),
                row.text("card_no"),
                row.id("customer_id"),
                row.id("customer_no"),
                row.text("last_name"),
                row.text("first_name"),
                row.integer("rate_bp"),
                row.day("ends_on"),
                mobiles == null ? List.of() : List.of(mobiles.split(",", -1)),
                today.isAfter(row.day("ends_on")));
    }
}
