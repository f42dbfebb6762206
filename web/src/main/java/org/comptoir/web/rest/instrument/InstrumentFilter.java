package org.comptoir.web.rest.instrument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.rest.shared.PageOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of instruments is narrowed to; all of it must hold. */
public class InstrumentFilter {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    @QueryParam("code")
    @Parameter(description = "The whole code")
    String code;

    @QueryParam("kind")
    @Parameter(
            description = "Kind of instrument",
            schema = @Schema(enumeration = {"GIFT_CARD", "CREDIT_NOTE", "VOUCHER", "WALLET", "DEPOSIT", "REWARD_CARD"}),
            example = "GIFT_CARD")
    String kind;

    @QueryParam("status")
    @Parameter(
            description = "State",
            schema = @Schema(enumeration = {"ACTIVE", "CLOSED", "BLOCKED", "VOID"}),
            example = "ACTIVE")
    String status;

    @QueryParam("customer")
    @Parameter(description = "Number of the owner", example = "100001")
    Long customer;

    @QueryParam("customerName")
    @Parameter(description = "Beginning of the owner's last name, then of the first name")
    String customerName;

    @QueryParam("issuedFrom")
    @Pattern(regexp = DAY)
    @Parameter(description = "Issued on that day or later", example = "2026-01-01")
    String issuedFrom;

    @QueryParam("issuedTo")
    @Pattern(regexp = DAY)
    @Parameter(description = "Issued on that day or earlier", example = "2026-12-31")
    String issuedTo;

    @QueryParam("expiresFrom")
    @Pattern(regexp = DAY)
    @Parameter(description = "Last day of use is that day or later")
    String expiresFrom;

    @QueryParam("expiresTo")
    @Pattern(regexp = DAY)
    @Parameter(description = "Last day of use is that day or earlier")
    String expiresTo;

    @QueryParam("balanceFrom")
    @Min(0)
    @Parameter(description = "At least so much is left, in minor units; of reward cards uses", example = "1000")
    Long balanceFrom;

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(100_000)
    @Parameter(description = "Page, from 0")
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Rows of a page")
    int size;

    /** The page with its filters by the list's columns; refuses {@code list.choice} for a kind or state that is none. */
    PageRequest request() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("code", code);
        wanted.put("kind", oneOf("kind", kind, InstrumentKind.values()));
        wanted.put("status", oneOf("status", status, InstrumentStatus.values()));
        wanted.put("customerNo", customer);
        wanted.put("customer", customerName);
        wanted.put("issuedFrom", issuedFrom);
        wanted.put("issuedTo", issuedTo);
        wanted.put("expiresFrom", expiresFrom);
        wanted.put("expiresTo", expiresTo);
        wanted.put("balanceFrom", balanceFrom);
        PageRequest request = PageOf.request(page, size);
        for (Map.Entry<String, Object> filter : wanted.entrySet()) {
            if (filter.getValue() != null) {
                request = request.with(filter.getKey(), filter.getValue().toString());
            }
        }
        return request;
    }

    private static Enum<?> oneOf(String filter, String text, Enum<?>... allowed) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(allowed)
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of(
                        "list.choice",
                        filter,
                        Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", ")))));
    }
}
