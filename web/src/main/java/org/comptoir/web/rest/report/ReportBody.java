package org.comptoir.web.rest.report;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.sale.query.TillReport;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report of a till session or of a store's day. */
@Schema(name = "Report", description = "Sums of booked documents, returns and voided sales taken off")
public record ReportBody(
        long store,

        @Schema(description = "The till session; none for a day")
        Long session,

        LocalDate day,
        String currency,
        @Schema(description = "Documents of all kinds") long tickets,
        long sales,
        long returns,
        @Schema(description = "Sales undone") long voids,

        @Schema(description = "Paid back for goods, negative")
        Amount returned,

        @Schema(description = "Before all reductions") Amount list,

        @Schema(description = "Discounts; coupons are products")
        Amount discounts,

        @Schema(description = "Vouchers and gifts that lowered prices")
        Amount vouchers,

        @Schema(description = "What was paid") Amount total,

        @Schema(description = "The total without stored value that was sold")
        Amount turnover,

        List<Tender> tenders,
        List<Vat> vat,

        @Schema(description = "What was sold, coupons with negative amounts; they add up to the total")
        List<Product> products) {

    /** What one means of payment came to. */
    @Schema(name = "ReportTender")
    public record Tender(String kind, long payments, Amount amount) {}

    /** VAT of one rate. */
    @Schema(name = "ReportVat")
    public record Vat(Percent rate, Amount gross, Amount net, Amount vat) {}

    /** A product or a coupon. */
    @Schema(name = "ReportProduct")
    public record Product(
            @Schema(example = "ARTICLE", description = "Kind of the line, or COUPON")
            String kind,

            String reference,
            String description,

            @Schema(description = "Units; tickets for a coupon")
            long quantity,

            Amount amount) {}

    static ReportBody of(TillReport.Report report) {
        String currency = report.currency();
        TillReport.Totals totals = report.totals();
        return new ReportBody(
                report.storeId(),
                report.sessionId(),
                report.day(),
                currency,
                totals.tickets(),
                totals.sales(),
                totals.returns(),
                totals.voids(),
                Amount.of(totals.returnedMinor(), currency),
                Amount.of(totals.listMinor(), currency),
                Amount.of(totals.discountsMinor(), currency),
                Amount.of(totals.vouchersMinor(), currency),
                Amount.of(totals.totalMinor(), currency),
                Amount.of(totals.turnoverMinor(), currency),
                report.tenders().stream()
                        .map(sum -> new Tender(sum.tender(), sum.payments(), Amount.of(sum.amountMinor(), currency)))
                        .toList(),
                report.vat().stream()
                        .map(sum -> new Vat(
                                new Percent(sum.rateBp()),
                                Amount.of(sum.grossMinor(), currency),
                                Amount.of(sum.netMinor(), currency),
                                Amount.of(sum.vatMinor(), currency)))
                        .toList(),
                report.products().stream()
                        .map(product -> new Product(
                                product.kind(),
                                product.reference(),
                                product.description(),
                                product.quantity(),
                                Amount.of(product.amountMinor(), currency)))
                        .toList());
    }
}
