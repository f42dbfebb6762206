package org.comptoir.loyalty.vip.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.vip.application.VipCards;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** VIP cards from their table. */
@ApplicationScoped
public class JdbcVipCards implements VipCards {

    private static final String SELECT = "select v.id, v.card_no, coalesce(c.root_id, c.id) as owner_id, v.rate_bp, "
            + "v.ends_on, v.mobiles from vip_card v join customer c on c.id = v.customer_id where v.brand_id = ? ";

    private Sql sql;
    private CodeRegistry codes;

    protected JdbcVipCards() {}

    @Inject
    public JdbcVipCards(Sql sql, CodeRegistry codes) {
        this.sql = sql;
        this.codes = codes;
    }

    @Override
    public Optional<VipCardInfo> byId(long brandId, long id) {
        return sql.first(SELECT + "and v.id = ?", JdbcVipCards::card, brandId, id);
    }

    @Override
    public List<VipCardInfo> byNumbers(long brandId, Collection<String> numbers) {
        List<VipCardInfo> found = new ArrayList<>();
        sql.inChunks(numbers, (marks, chunk) -> {
            List<Object> params = new ArrayList<>();
            params.add(brandId);
            params.addAll(chunk);
            found.addAll(sql.list(
                    SELECT + "and v.card_no in " + marks + " order by v.card_no",
                    JdbcVipCards::card,
                    params.toArray()));
        });
        return found;
    }

    @Override
    public SqlBundle.Answer<VipCardInfo> read(SqlBundle bundle, long brandId, Collection<Long> ids, Long customerId) {
        List<Object> params = new ArrayList<>();
        params.add(brandId);
        List<String> choices = new ArrayList<>();
        if (!ids.isEmpty()) {
            choices.add("v.id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
            params.addAll(ids);
        }
        if (customerId != null) {
            choices.add("v.customer_id = ?");
            params.add(customerId);
        }
        String which = choices.isEmpty() ? "1 = 0" : String.join(" or ", choices);
        return bundle.query(SELECT + "and (" + which + ") order by v.card_no", JdbcVipCards::card, params.toArray());
    }

    @Override
    public List<VipCardInfo> endedBefore(long brandId, LocalDate day) {
        return sql.list(SELECT + "and v.ends_on < ? order by v.id", JdbcVipCards::card, brandId, day);
    }

    @Override
    public void remove(long brandId, long id) {
        codes.release(brandId, KIND, id);
        sql.update("delete from vip_card where id = ? and brand_id = ?", id, brandId);
    }

    private static VipCardInfo card(Row row) throws SQLException {
        String mobiles = row.text("mobiles");
        return new VipCardInfo(
                row.id("id"),
                row.text("card_no"),
                row.id("owner_id"),
                new Rate(row.integer("rate_bp")),
                row.day("ends_on"),
                mobiles == null ? List.of() : List.of(mobiles.split(",", -1)));
    }
}
