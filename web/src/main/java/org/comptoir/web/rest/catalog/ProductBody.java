package org.comptoir.web.rest.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comptoir.catalog.application.ImportProducts;
import org.comptoir.catalog.domain.Product;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as it is sent. */
@Schema(name = "ProductToSave")
public record ProductBody(
        @NotNull @Size(max = 40) @Schema(description = "Unique in the brand", example = "PUL-001")
        String reference,

        @NotNull @Size(max = 200) @Schema(example = "Robe lin bleu")
        String description,

        @Size(max = 40) @Schema(description = "Code of the family; made when it is not known yet", example = "ROBES")
        String family,

        @Size(max = 40) @Schema(description = "Code of the sub-family; made when it is not known yet")
        String subFamily,

        @NotNull Percent vatRate,
        @NotNull Amount price,

        @Schema(description = "Marked as discounted already")
        Boolean discounted,

        @Schema(description = "In the legal sales") Boolean onSale,
        @Schema(description = "Earns no points") Boolean pointsExcluded,
        @Schema(description = "Its stock is counted") Boolean stockManaged,

        @Schema(description = "False takes it off the tills; true when it is left out")
        Boolean active,

        @Size(max = 20) @Schema(description = "Barcodes to add; those it has stay", example = "[\"2000000000015\"]")
        List<@NotNull @Size(max = 40) String> barcodes,

        @Size(max = 50)
        @Schema(description = "What a pack is made of, in place of what it was; left out, it stays as it is")
        List<@NotNull @Valid Part> components) {

    /** Units of a product in a pack. */
    @Schema(name = "PackPart")
    public record Part(
            @NotNull @Size(max = 40) @Schema(example = "PUL-001")
            String reference,

            @Min(1) @Max(9_999) @Schema(description = "Units in one pack", example = "1")
            int quantity) {}

    ImportProducts.Row row(String currency) {
        return new ImportProducts.Row(
                reference,
                description,
                family,
                subFamily,
                vatRate.basisPoints(),
                price.minor(currency),
                new Product.Marks(
                        Boolean.TRUE.equals(discounted),
                        Boolean.TRUE.equals(onSale),
                        Boolean.TRUE.equals(pointsExcluded),
                        Boolean.TRUE.equals(stockManaged),
                        !Boolean.FALSE.equals(active)),
                barcodes,
                components == null
                        ? null
                        : components.stream()
                                .map(part -> new ImportProducts.Part(part.reference(), part.quantity()))
                                .toList());
    }

    /** A product as it is stored. */
    @Schema(name = "Product")
    public record Stored(
            String reference,
            String description,
            String family,
            String subFamily,
            Percent vatRate,
            Amount price,
            boolean discounted,
            boolean onSale,
            boolean pointsExcluded,
            boolean stockManaged,
            boolean active,
            List<String> barcodes,
            @Schema(description = "Only of a pack") List<Part> components) {}

    /** A line of the products' list. */
    @Schema(name = "ProductRow")
    public record Listed(
            String reference,
            String description,
            @Schema(description = "Name of the family") String family,
            @Schema(description = "Name of the sub-family") String subFamily,
            Percent vatRate,
            Amount price,
            boolean active) {}
}
