package org.comptoir.sale.infrastructure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.SqlBundle;

/** Columns of a sale's tables, to and fro. */
final class SaleRows {

    private static final String COLUMNS =
            "select id, sale_uuid, request_hash, kind, original_id, brand_id, store_id, till_id, "
                    + "session_id, ticket_no, basket_id, business_date, booked_at, user_id, user_level, seller_id, approver_id, "
                    + "customer_id, currency, list_minor, discount_minor, total_minor, change_minor, turnover_minor, "
                    + "points_earned, reason";

    static final String HEADER = COLUMNS + " from sale ";

    static final String SEALED = COLUMNS + ", seal from sale ";

    static final String LINES =
            "select sale_id, line_no, original_line_no, kind, product_id, instrument_id, reference, "
                    + "description, family_id, quantity, unit_price_minor, catalog_price_minor, list_minor, discount_minor, "
                    + "net_minor, vat_rate_bp, vat_minor, override_reason, returned_quantity, prepaid_minor from sale_line ";

    static final String EFFECTS =
            "select sale_id, line_no, kind, rule, programme_version_id, instrument_id, unit, amount, "
                    + "reason_code, reason_args from sale_effect ";

    static final String VAT = "select sale_id, vat_rate_bp, gross_minor, net_minor, vat_minor from sale_vat ";

    static final String PAYMENTS =
            "select sale_id, payment_no, tender, amount_minor, given_minor, instrument_id, reference from payment ";

    private static final String ARGS_SEPARATOR = "\u001f";

    private SaleRows() {}

    static void insert(SqlBundle bundle, Sale sale, String seal) {
        Sale.Header h = sale.header();
        bundle.insertInto(
                "sale (id, sale_uuid, request_hash, kind, original_id, brand_id, store_id, till_id, session_id, "
                        + "ticket_no, basket_id, business_date, booked_at, user_id, user_level, seller_id, approver_id, "
                        + "customer_id, currency, list_minor, discount_minor, total_minor, change_minor, "
                        + "turnover_minor, points_earned, reason, seal)",
                List.of(Arrays.asList(
                        h.id(),
                        h.uuid().toString(),
                        h.requestHash(),
                        h.kind(),
                        h.originalId(),
                        h.brandId(),
                        h.storeId(),
                        h.tillId(),
                        h.sessionId(),
                        h.ticketNo(),
                        h.basketId(),
                        h.businessDate(),
                        h.bookedAt(),
                        h.userId(),
                        h.userLevel(),
                        h.sellerId(),
                        h.approverId(),
                        h.customerId(),
                        h.currency(),
                        h.listMinor(),
                        h.discountMinor(),
                        h.totalMinor(),
                        h.changeMinor(),
                        h.turnoverMinor(),
                        h.pointsEarned(),
                        h.reason(),
                        seal)));
        parts(bundle, sale, h.id());
    }

    private static void parts(SqlBundle bundle, Sale sale, long id) {
        bundle.insertInto(
                "sale_line (sale_id, line_no, original_line_no, kind, product_id, instrument_id, reference, "
                        + "description, family_id, quantity, unit_price_minor, catalog_price_minor, list_minor, "
                        + "discount_minor, net_minor, vat_rate_bp, vat_minor, override_reason, returned_quantity, "
                        + "prepaid_minor)",
                sale.lines().stream().map(line -> line(id, line)).toList());
        List<List<Object>> effects = new ArrayList<>();
        for (Effect effect : sale.effects()) {
            effects.add(effect(id, effects.size() + 1, effect));
        }
        bundle.insertInto(
                "sale_effect (sale_id, effect_no, line_no, kind, rule, programme_version_id, instrument_id, unit, "
                        + "amount, reason_code, reason_args)",
                effects);
        bundle.insertInto(
                "sale_vat (sale_id, vat_rate_bp, gross_minor, net_minor, vat_minor)",
                sale.vat().stream()
                        .map(vat -> List.<Object>of(id, vat.rateBp(), vat.grossMinor(), vat.netMinor(), vat.vatMinor()))
                        .toList());
        bundle.insertInto(
                "payment (sale_id, payment_no, tender, amount_minor, given_minor, instrument_id, reference)",
                sale.payments().stream()
                        .map(p -> Arrays.<Object>asList(
                                id,
                                p.paymentNo(),
                                p.kind(),
                                p.amountMinor(),
                                p.givenMinor(),
                                p.instrumentId(),
                                p.reference()))
                        .toList());
    }

    private static List<Object> line(long saleId, SaleLine line) {
        return Arrays.asList(
                saleId,
                line.lineNo(),
                line.originalLineNo(),
                line.kind(),
                line.productId(),
                line.instrumentId(),
                line.reference(),
                line.description(),
                line.familyId(),
                line.quantity(),
                line.unitPriceMinor(),
                line.catalogPriceMinor(),
                line.listMinor(),
                line.discountMinor(),
                line.netMinor(),
                line.vatRateBp(),
                line.vatMinor(),
                line.overrideReason(),
                line.returnedQuantity(),
                line.prepaidMinor());
    }

    private static List<Object> effect(long saleId, int no, Effect effect) {
        return Arrays.asList(
                saleId,
                no,
                effect.lineNo(),
                effect.kind(),
                effect.rule(),
                effect.programmeVersionId(),
                effect.instrumentId(),
                effect.unit(),
                effect.amount(),
                effect.reason().code(),
                String.join(ARGS_SEPARATOR, effect.reason().args()));
    }

    static Sale.Header header(Row row) throws SQLException {
        return new Sale.Header(
                row.id("id"),
                UUID.fromString(row.text("sale_uuid")),
                row.text("request_hash"),
                SaleKind.valueOf(row.text("kind")),
                row.idOrNull("original_id"),
                row.id("brand_id"),
                row.id("store_id"),
                row.id("till_id"),
                row.idOrNull("session_id"),
                row.id("ticket_no"),
                row.idOrNull("basket_id"),
                row.day("business_date"),
                row.instant("booked_at"),
                row.id("user_id"),
                row.integer("user_level"),
                row.id("seller_id"),
                row.idOrNull("approver_id"),
                row.idOrNull("customer_id"),
                row.text("currency"),
                row.id("list_minor"),
                row.id("discount_minor"),
                row.id("total_minor"),
                row.id("change_minor"),
                row.id("turnover_minor"),
                row.id("points_earned"),
                row.text("reason"));
    }

    static SaleLine line(Row row) throws SQLException {
        return new SaleLine(
                row.integer("line_no"),
                row.integerOrNull("original_line_no"),
                Item.Kind.valueOf(row.text("kind")),
                row.idOrNull("product_id"),
                row.idOrNull("instrument_id"),
                row.text("reference"),
                row.text("description"),
                row.idOrNull("family_id"),
                row.integer("quantity"),
                row.id("unit_price_minor"),
                row.id("catalog_price_minor"),
                row.id("list_minor"),
                row.id("discount_minor"),
                row.id("net_minor"),
                row.integer("vat_rate_bp"),
                row.id("vat_minor"),
                row.text("override_reason"),
                row.integer("returned_quantity"),
                row.id("prepaid_minor"));
    }

    static Effect effect(Row row) throws SQLException {
        String args = row.text("reason_args");
        return new Effect(
                row.integerOrNull("line_no"),
                Effect.Kind.valueOf(row.text("kind")),
                row.text("rule"),
                row.idOrNull("programme_version_id"),
                row.idOrNull("instrument_id"),
                row.text("unit"),
                row.id("amount"),
                new Reason(
                        row.text("reason_code"), args == null ? List.of() : List.of(args.split(ARGS_SEPARATOR, -1))));
    }

    static Quote.Vat vat(Row row) throws SQLException {
        return new Quote.Vat(
                row.integer("vat_rate_bp"), row.id("gross_minor"), row.id("net_minor"), row.id("vat_minor"));
    }

    static Payment payment(Row row) throws SQLException {
        return new Payment(
                row.integer("payment_no"),
                TenderKind.valueOf(row.text("tender")),
                row.id("amount_minor"),
                row.id("given_minor"),
                row.idOrNull("instrument_id"),
                row.text("reference"));
    }
}
