package org.comptoir.web.rest.shared;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money in JSON: a decimal as text, so that no client reads it as a binary fraction. */
@Schema(
        type = SchemaType.STRING,
        pattern = "^-?[0-9]{1,12}([.][0-9]{1,4})?$",
        example = "12.50",
        description = "Decimal amount of the brand's currency, VAT included")
@JsonbTypeAdapter(Amount.Adapter.class)
public record Amount(BigDecimal value) {

    private static final Pattern FORM = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    /** The amount of minor units. */
    public static Amount of(long minor, String currency) {
        return new Amount(new Money(minor, currency).amount());
    }

    /** Minor units of a currency; refuses {@code money.digits} when it has fewer digits than the amount. */
    public long minor(String currency) {
        return Money.of(value, currency).minor();
    }

    /** Minor units, null for no amount. */
    public static Long minorOrNull(Amount amount, String currency) {
        return amount == null ? null : Long.valueOf(amount.minor(currency));
    }

    /** A text as an amount; refuses {@code amount.malformed}: exponents and endless digits never become numbers. */
    static Amount parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Refused(Reason.of("amount.malformed", Texts.shown(text)));
        }
        return new Amount(new BigDecimal(text));
    }

    /** Between JSON and the amount. */
    public static final class Adapter implements JsonbAdapter<Amount, String> {

        @Override
        public String adaptToJson(Amount amount) {
            return amount.value().toPlainString();
        }

        @Override
        public Amount adaptFromJson(String text) {
            return parse(text);
        }
    }
}
