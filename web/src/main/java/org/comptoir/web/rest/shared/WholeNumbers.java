package org.comptoir.web.rest.shared;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Whole numbers read exactly: JSON-B would make 1 of 1.5, and something else of what does not fit. Refuses
 * {@code number.malformed}.
 */
final class WholeNumbers {

    private WholeNumbers() {}

    private static long read(JsonParser parser, long min, long max) {
        String text = parser.getString();
        if (text.matches("-?\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw new Refused(Reason.of("number.malformed", Texts.shown(text)));
    }

    /** For {@code Integer}. */
    static final class OfInteger implements JsonbDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return Math.toIntExact(read(parser, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    /** For {@code Long}. */
    static final class OfLong implements JsonbDeserializer<Long> {
        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }
}
