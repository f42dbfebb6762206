package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.sale.application.Sales;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Sales in their tables. */
@ApplicationScoped
public class JdbcSales implements Sales {

    private Sql sql;

    protected JdbcSales() {}

    @Inject
    public JdbcSales(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Sale> byUuid(UUID uuid) {
        return sql.first(SaleRows.HEADER + "where sale_uuid = ?", SaleRows::header, uuid.toString())
                .map(this::withParts);
    }

    @Override
    public Optional<Sale> byId(long brandId, long saleId) {
        return sql.first(SaleRows.HEADER + "where id = ? and brand_id = ?", SaleRows::header, saleId, brandId)
                .map(this::withParts);
    }

    private Sale withParts(Sale.Header header) {
        SqlBundle bundle = sql.bundle();
        var lines = bundle.query(SaleRows.LINES + "where sale_id = ? order by line_no", SaleRows::line, header.id());
        var effects =
                bundle.query(SaleRows.EFFECTS + "where sale_id = ? order by effect_no", SaleRows::effect, header.id());
        var vat = bundle.query(SaleRows.VAT + "where sale_id = ? order by vat_rate_bp", SaleRows::vat, header.id());
        var payments = bundle.query(
                SaleRows.PAYMENTS + "where sale_id = ? order by payment_no", SaleRows::payment, header.id());
        bundle.run();
        return new Sale(header, lines.rows(), effects.rows(), vat.rows(), payments.rows());
    }

    @Override
    public SqlBundle.Answer<Long> booked(SqlBundle bundle, UUID uuid) {
        return bundle.query("select id from sale where sale_uuid = ?", row -> row.id("id"), uuid.toString());
    }

    @Override
    public void insert(SqlBundle bundle, Sale sale, String seal) {
        SaleRows.insert(bundle, sale, seal);
    }

    @Override
    public void link(SqlBundle bundle, UUID exchange, long returnId, long saleId) {
        bundle.insertInto(
                "sale_exchange (exchange_uuid, return_id, sale_id)",
                List.of(List.of(exchange.toString(), returnId, saleId)));
    }

    @Override
    public void countReturned(SqlBundle bundle, long originalId, List<ReturnedUnits> units) {
        for (ReturnedUnits returned : units) {
            bundle.guard(
                    "sale " + originalId + " line " + returned.lineNo(),
                    "update sale_line set returned_quantity = returned_quantity + ? "
                            + "where sale_id = ? and line_no = ? and returned_quantity = ?",
                    returned.units(),
                    originalId,
                    returned.lineNo(),
                    returned.before());
        }
    }

    @Override
    public Original lockOriginal(SqlBundle bundle, long originalId) {
        bundle.query("select id from sale where id = ? for update", row -> row.id("id"), originalId);
        return readOriginal(bundle, originalId);
    }

    @Override
    public Original readOriginal(SqlBundle bundle, long originalId) {
        String ofReturns = "where sale_id in (select id from sale where original_id = ?)";
        return new Original(
                bundle.query(SaleRows.LINES + "where sale_id = ? order by line_no", SaleRows::line, originalId),
                bundle.query(SaleRows.EFFECTS + ofReturns, SaleRows::effect, originalId),
                bundle.query(SaleRows.PAYMENTS + ofReturns, SaleRows::payment, originalId));
    }
}
