package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.pricing.application.Limits;
import org.comptoir.shared.sql.Sql;

/** Each sale that a limited version lowered is counted: only the parameters say which versions have a limit. */
@ApplicationScoped
public class LimitCheck implements LedgerChecker.Further {

    private static final int EXAMPLES = 5;

    private static final String NOT_COUNTED = "select distinct e.sale_id, v.id, p.kind from sale_effect e "
            + "join sale s on s.id = e.sale_id join programme_version v on v.id = e.programme_version_id "
            + "join programme p on p.id = v.programme_id "
            + "left join programme_use u on u.sale_id = e.sale_id and u.programme_id = v.programme_id "
            + "where s.kind = 'SALE' and e.kind in ('DISCOUNT', 'COUPON', 'VOUCHER', 'GIFT') and u.sale_id is null "
            + "and (v.params like '%\"budgetMinor\"%' or v.params like '%\"maxUses\"%') order by e.sale_id, v.id";

    private Sql sql;
    private Limits limits;

    protected LimitCheck() {}

    @Inject
    public LimitCheck(Sql sql, Limits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    private record Found(long saleId, long versionId, String kind) {}

    @Override
    public LedgerCheck.Result check() {
        List<String> broken =
                sql.list(NOT_COUNTED, row -> new Found(row.id("sale_id"), row.id("id"), row.text("kind"))).stream()
                        .filter(found -> !limits.of(found.kind(), params(found.versionId()))
                                .isNone())
                        .map(found -> "sale " + found.saleId() + " version " + found.versionId())
                        .toList();
        return new LedgerCheck.Result(
                "a-sale-of-a-limited-programme-is-counted",
                broken.size(),
                broken.stream().limit(EXAMPLES).toList());
    }

    private String params(long versionId) {
        return sql.first("select params from programme_version where id = ?", row -> row.text("params"), versionId)
                .orElseThrow();
    }
}
