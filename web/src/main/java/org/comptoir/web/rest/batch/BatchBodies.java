package org.comptoir.web.rest.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Batches in JSON. */
public final class BatchBodies {

    private BatchBodies() {}

    /** Who gets a voucher, and of how much. */
    @Schema(name = "VoucherBatch")
    public record Batch(
            @NotNull @Schema(description = "Made by the client; names the preview and its confirmation")
            UUID preview,

            @Schema(description = "First business day of the purchases, inclusive")
            LocalDate from,

            @Schema(description = "Last business day of the purchases, inclusive")
            LocalDate to,

            @Size(max = 200)
            @Schema(
                    description = "Codes of the stores whose purchases count; all when it is left out",
                    example = "[\"PARIS\"]")
            List<@NotNull @Size(max = 20) String> stores,

            @Schema(description = "Number of one customer; all when it is left out", example = "100001")
            Long customer,

            @Size(max = 2) @Schema(description = "ISO 3166", example = "FR")
            String country,

            @Size(max = 2) @Schema(example = "fr") String language,

            @Schema(description = "Least turnover of the period, returns taken off")
            Amount minimumTurnover,

            @Min(0) @Max(100_000) @Schema(description = "Least number of sales of the period")
            Integer minimumVisits,

            @Schema(description = "What each customer gets; either this or the rate")
            Amount amount,

            @Schema(description = "Part of the turnover that each customer gets; either this or the amount")
            Percent rate,

            @Min(0)
            @Max(3_660)
            @Schema(description = "Valid so many days after the issue; 0 for no end", example = "90")
            Integer validityDays,

            @Schema(description = "Valid until that day, inclusive, in the place of days")
            LocalDate validUntil) {}

    /** A page of a preview to be read. */
    @Schema(name = "VoucherBatchLook")
    public record Look(
            @NotNull @jakarta.validation.Valid Batch batch,

            @Schema(description = "The page before's next; left out for the first page")
            Long after,

            @Min(1) @Max(500) @Schema(description = "Customers of a page; 100 when it is left out")
            Integer size) {}

    /** A customer of a preview. */
    @Schema(name = "VoucherBatchCustomer")
    public record Customer(
            @Schema(example = "100001") long number,
            String name,
            Amount turnover,
            long visits,

            @Schema(description = "What the customer would get; none when left out")
            Amount voucher,

            @Schema(description = "Why the customer is left out")
            String refusal) {}

    /** A page of a preview. */
    @Schema(name = "VoucherBatchPreview")
    public record Preview(
            List<Customer> customers,

            @Schema(description = "Where the next page begins; none on the last one")
            Long next) {}

    /** What a confirmation has created. */
    @Schema(name = "VoucherBatchConfirmed")
    public record Confirmed(
            @Schema(description = "Vouchers created by this call: none when all were there before")
            long vouchers,

            Amount total,
            @Schema(description = "Customers left out") long leftOut) {}
}
