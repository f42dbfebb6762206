package org.comptoir.web.rest.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comptoir.customer.application.ImportCustomers;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as it is sent. */
@Schema(name = "CustomerToSave")
public record CustomerBody(
        @Schema(
                description = "The number to keep from another system; the next free one when it is left out",
                example = "100001")
        Long number,

        @Size(max = 10) String title,
        @Size(max = 80) @Schema(example = "Martin") String lastName,
        @Size(max = 80) @Schema(example = "Camille") String firstName,

        @Size(max = 254) @Schema(example = "camille.martin@example.org")
        String email,

        @Size(max = 40) String phone,
        @Size(max = 40) String mobile,
        @Valid AddressBody address,
        @Valid Birth birth,
        @Schema(description = "Id of the customer's group") Long group,

        @Size(max = 250) @Schema(description = "Shown in red at the till")
        String observation,

        @Schema(description = "Permanent rate on every article; none when it is left out")
        Percent permanentRate,

        @Schema(
                enumeration = {"fr", "en", "de"},
                description = "fr when it is left out")
        String language,

        @Size(max = 40) @Schema(description = "Where the customer came from")
        String source,

        @Size(max = 40) @Schema(description = "Number of the loyalty card")
        String card) {

    /** Where the customer lives. */
    @Schema(name = "Address")
    public record AddressBody(
            @Size(max = 200) String line,
            @Size(max = 12) String postalCode,
            @Size(max = 80) String city,

            @Size(max = 2) @Schema(description = "ISO 3166", example = "FR")
            String country) {

        static AddressBody of(CustomerDetails.Address address) {
            return new AddressBody(address.line(), address.postalCode(), address.city(), address.country());
        }
    }

    /** Day and month of birth, the year only when it was told. */
    @Schema(name = "Birth")
    public record Birth(
            @Schema(example = "14") Integer day,
            @Schema(example = "7") Integer month,
            Integer year) {}

    ImportCustomers.Row row() {
        return new ImportCustomers.Row(number, details(), card);
    }

    CustomerDetails details() {
        return new CustomerDetails(
                new CustomerDetails.Name(title, lastName, firstName),
                new CustomerDetails.Contact(email, phone, mobile),
                address == null
                        ? null
                        : new CustomerDetails.Address(
                                address.line(), address.postalCode(), address.city(), address.country()),
                birth == null ? null : new BirthDay(birth.day(), birth.month(), birth.year()),
                group,
                observation,
                permanentRate == null ? 0 : permanentRate.basisPoints(),
                language == null ? "fr" : language,
                source);
    }

    CustomerBody numbered(long no) {
        return new CustomerBody(
                no,
                title,
                lastName,
                firstName,
                email,
                phone,
                mobile,
                address,
                birth,
                group,
                observation,
                permanentRate,
                language,
                source,
                card);
    }

    /** A customer as it is stored, with what the ledger counts. */
    @Schema(name = "Customer")
    public record Stored(
            long number,
            String title,
            String lastName,
            String firstName,
            String email,
            String phone,
            String mobile,
            AddressBody address,
            Birth birth,
            Long group,
            String observation,
            Percent permanentRate,
            String language,
            String source,
            String card,
            LocalDate createdOn,
            boolean active,

            @Schema(description = "What was paid for articles, returns taken off")
            Amount turnover,

            @Schema(description = "Sales, whole returns taken off")
            long visits,

            @Schema(description = "Points of the customer") long points) {}

    /** A line of the customers' list. */
    @Schema(name = "CustomerRow")
    public record Listed(
            long number,
            String lastName,
            String firstName,
            String email,
            String mobile,
            String postalCode,
            String city,
            boolean active) {}
}
