package org.comptoir.web.rest.sale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both documents of an exchange. */
@Schema(name = "Exchange")
public record ExchangeBody(
        @Schema(description = "The return: what it pays of the sale has the tender EXCHANGE")
        SaleBody back,

        @Schema(description = "The sale: it has the exchange's id")
        SaleBody sold) {}
