package org.comptoir.web.rest.shared;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate in JSON: a percentage as text, exact to the hundredth. */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[0-9]{1,3}([.][0-9]{1,2})?$",
        example = "20.00",
        description = "Percentage from 0 to 100 with at most two digits behind the point")
@JsonbTypeAdapter(Percent.Adapter.class)
public record Percent(int basisPoints) {

    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    /** Basis points, null for no rate. */
    public static Integer basisPointsOrNull(Percent rate) {
        return rate == null ? null : Integer.valueOf(rate.basisPoints());
    }

    /** A text as a percentage; refuses {@code percent.malformed}. */
    static Percent parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Refused(Reason.of("percent.malformed", Texts.shown(text)));
        }
        return new Percent(new BigDecimal(text).movePointRight(2).intValueExact());
    }

    /** Between JSON and the rate. */
    public static final class Adapter implements JsonbAdapter<Percent, String> {

        @Override
        public String adaptToJson(Percent rate) {
            return BigDecimal.valueOf(rate.basisPoints(), 2).toPlainString();
        }

        @Override
        public Percent adaptFromJson(String text) {
            return parse(text);
        }
    }
}
