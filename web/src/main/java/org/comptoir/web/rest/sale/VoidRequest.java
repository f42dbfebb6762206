package org.comptoir.web.rest.sale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sale to undo before its till session is closed. */
@Schema(name = "VoidRequest")
public record VoidRequest(
        @NotNull @Schema(description = "Made by the client, unique for life: a replay gets the first answer")
        UUID voidId,

        @NotNull @Schema(description = "Id of the till that sold it", example = "101")
        Long till,

        @NotNull @Size(max = 40) @Schema(description = "Id, client's id or ticket code of the sale", example = "TK1001")
        String originalSale,

        @NotBlank @Size(max = 200) @Schema(example = "typed twice")
        String reason,

        @Schema(description = "True to print the ticket") boolean printReceipt) {}
