package org.comptoir.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.comptoir.web.rest.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.security.SecuritySchemes;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API and what its document says about all of it. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Comptoir",
                        version = "1.0",
                        description = RestApplication.DESCRIPTION,
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The server that answers this document"),
        securitySets = {
            @SecurityRequirementsSet(@SecurityRequirement(name = RestApplication.BEARER)),
            @SecurityRequirementsSet(@SecurityRequirement(name = RestApplication.HEADER))
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)),
        tags = {
            @Tag(name = "products", description = "Articles, their prices, VAT rates and barcodes"),
            @Tag(name = "customers", description = "Customer records, credits and points"),
            @Tag(name = "points", description = "Unused points, and points that come to their end"),
            @Tag(name = "tills", description = "Tills of the key's store"),
            @Tag(name = "sales", description = "Quotes, sales and returns"),
            @Tag(name = "instruments", description = "Gift cards, credit notes, vouchers, e-wallets and deposits"),
            @Tag(name = "programmes", description = "What the brand offers its customers"),
            @Tag(name = "vip-cards", description = "Cards that give their owner a rate"),
            @Tag(name = "reports", description = "X readings of tills and days"),
            @Tag(name = "runs", description = "Campaign jobs"),
            @Tag(name = "ledger", description = "Proof that the books are right"),
            @Tag(name = "clock", description = "Business time of a test server")
        })
@SecuritySchemes({
    @SecurityScheme(
            securitySchemeName = RestApplication.BEARER,
            type = SecuritySchemeType.HTTP,
            scheme = "bearer",
            description = "The API key as `Authorization: Bearer ck_...`"),
    @SecurityScheme(
            securitySchemeName = RestApplication.HEADER,
            type = SecuritySchemeType.APIKEY,
            in = SecuritySchemeIn.HEADER,
            apiKeyName = "X-API-Key",
            description = "The API key in a header of its own")
})
public class RestApplication extends Application {

    /** Scheme of the key in the Authorization header. */
    public static final String BEARER = "bearer";

    /** Scheme of the key in its own header. */
    public static final String HEADER = "apiKey";

    static final String DESCRIPTION = "Sell, take back and look after customers of a retail brand. "
            + "Amounts are decimals of the brand's currency, VAT included, written as text (`\"12.50\"`); a plain JSON "
            + "number is accepted. More digits than the currency has are refused, nothing is rounded. Rates are "
            + "percentages as text (`\"5.5\"`). Days are ISO days of the store's calendar, instants are UTC. "
            + "A key belongs to a user and a store; what it may do is what the user's level allows. "
            + "Calls that move value carry an id made by the client, unique for life: a replay gets the first answer, "
            + "other content under the same id is refused with 409. Errors are `application/problem+json` (RFC 9457) "
            + "with a stable `code`; `detail` is in the language of `Accept-Language` (fr, en, de).";
}
