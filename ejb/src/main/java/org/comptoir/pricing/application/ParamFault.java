package org.comptoir.pricing.application;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is wrong with a document of parameters, held against the components of its record. Values are read exactly as they
 * are written: {@code "false"} is no boolean and {@code 1.5} no whole number. A null stands for a field left out.
 *
 * @param code {@code programme.no-such-param} or {@code programme.param-type}
 * @param path the field with where it stands: {@code tiers[1].valeu}
 * @param expected the fields that could be meant there; a word of {@code param-type.*}, or what may be chosen
 */
record ParamFault(String code, String path, String expected) {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

    /** What a value should be; its text is {@code param-type.<name>} of the reasons. */
    private enum Expected {
        BOOLEAN,
        /** A whole number of 32 bits. */
        INTEGER,
        /** A whole number of 64 bits. */
        LONG,
        NUMBER,
        /** A constant of an enumeration: its names are said. */
        CHOICE,
        DAY,
        TEXT,
        LIST,
        OBJECT;

        static Expected of(Class<?> type) {
            if (type == boolean.class || type == Boolean.class) {
                return BOOLEAN;
            } else if (type == int.class || type == Integer.class) {
                return INTEGER;
            } else if (type == long.class || type == Long.class) {
                return LONG;
            } else if (type == BigDecimal.class) {
                return NUMBER;
            } else if (type == LocalDate.class) {
                return DAY;
            }
            return type.isEnum() ? CHOICE : TEXT;
        }
    }

    /** The first fault in an object whose fields these are. */
    static Optional<ParamFault> in(JsonObject object, List<RecordComponent> form) {
        Map<String, RecordComponent> known =
                form.stream().collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        return object.entrySet().stream()
                .flatMap(field -> in(field, known.get(field.getKey()), form).stream())
                .findFirst();
    }

    private static Optional<ParamFault> in(
            Map.Entry<String, JsonValue> field, RecordComponent component, List<RecordComponent> form) {
        if (component == null) {
            String known = form.stream().map(RecordComponent::getName).collect(Collectors.joining(", "));
            return Optional.of(new ParamFault("programme.no-such-param", field.getKey(), known));
        }
        return field.getValue().getValueType() == ValueType.NULL
                ? Optional.empty()
                : of(field.getValue(), component.getGenericType()).map(fault -> fault.below(field.getKey()));
    }

    private static Optional<ParamFault> of(JsonValue value, Type type) {
        if (type instanceof ParameterizedType list) {
            return value instanceof JsonArray elements
                    ? in(elements, list.getActualTypeArguments()[0])
                    : type(Expected.LIST.name());
        }
        Class<?> form = (Class<?>) type;
        if (form.isRecord()) {
            return value instanceof JsonObject object
                    ? in(object, ParamFields.components(form.asSubclass(Record.class)))
                    : type(Expected.OBJECT.name());
        }
        return plain(value, form);
    }

    /** An element that is null is a fault: nothing reads it as a default. */
    private static Optional<ParamFault> in(JsonArray elements, Type type) {
        return IntStream.range(0, elements.size())
                .boxed()
                .flatMap(i -> of(elements.get(i), type).map(fault -> fault.below("[" + i + "]")).stream())
                .findFirst();
    }

    private static Optional<ParamFault> plain(JsonValue value, Class<?> type) {
        Expected expected = Expected.of(type);
        boolean fits = switch (expected) {
            case BOOLEAN -> List.of(ValueType.TRUE, ValueType.FALSE).contains(value.getValueType());
            case INTEGER -> value instanceof JsonNumber && isWhole(value.toString(), Integer.MAX_VALUE);
            case LONG -> value instanceof JsonNumber && isWhole(value.toString(), Long.MAX_VALUE);
            case NUMBER -> value instanceof JsonNumber;
            case CHOICE -> value instanceof JsonString text && names(type).contains(text.getString());
            case DAY -> value instanceof JsonString text && isDay(text.getString());
            default -> value instanceof JsonString;
        };
        return fits
                ? Optional.empty()
                : type(expected == Expected.CHOICE ? String.join(", ", names(type)) : expected.name());
    }

    /** True for digits that come to no more than that; a fraction or an exponent would be cut off, or not read. */
    private static boolean isWhole(String digits, long most) {
        if (!WHOLE.matcher(digits).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(digits);
        return number.compareTo(BigDecimal.valueOf(most)) <= 0 && number.compareTo(BigDecimal.valueOf(-most - 1)) >= 0;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Optional<ParamFault> type(String expected) {
        return Optional.of(new ParamFault("programme.param-type", "", expected));
    }

    private ParamFault below(String where) {
        String dot = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new ParamFault(code, where + dot + path, expected);
    }
}
