package org.comptoir.sale.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;

/** A booked document of a till, as it is stored: header, lines, effects, VAT and payments. It never changes. */
public record Sale(
        Header header, List<SaleLine> lines, List<Effect> effects, List<Quote.Vat> vat, List<Payment> payments) {

    /** The same document with its lines as they are now. */
    public Sale withLines(List<SaleLine> now) {
        return new Sale(header, now, effects, vat, payments);
    }

    /**
     * Who, where, when, how much. Amounts are minor units of the currency, VAT included.
     *
     * @param uuid the client's id
     * @param requestHash hash of what the client asked
     * @param originalId the sale a return takes back, null otherwise
     * @param ticketNo gap-free per till
     * @param totalMinor what was paid; negative on a return
     * @param turnoverMinor total without stored value sold
     */
    public record Header(
            long id,
            UUID uuid,
            String requestHash,
            SaleKind kind,
            Long originalId,
            long brandId,
            long storeId,
            long tillId,
            Long sessionId,
            long ticketNo,
            Long basketId,
            LocalDate businessDate,
            Instant bookedAt,
            long userId,
            int userLevel,
            long sellerId,
            Long approverId,
            Long customerId,
            String currency,
            long listMinor,
            long discountMinor,
            long totalMinor,
            long changeMinor,
            long turnoverMinor,
            long pointsEarned,
            String reason) {}
}
