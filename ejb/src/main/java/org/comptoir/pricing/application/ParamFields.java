package org.comptoir.pricing.application;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The fields of a programme's parameters. Reading passes over a field that the record does not have: a condition that
 * was mistyped would not hold, and money would be given away.
 */
public final class ParamFields {

    private ParamFields() {}

    /**
     * Refuses {@code programme.no-such-param} for a field that the kind, or a record in it, does not have.
     * What is no document at all is left to the kind.
     */
    static void check(ProgrammeKind kind, String paramsJson) {
        document(paramsJson).flatMap(document -> strange(document, of(kind))).ifPresent(field -> {
            throw new Refused(Reason.of("programme.no-such-param", kind.kind(), field.path(), field.known()));
        });
    }

    /** The fields of a kind: those of its record, and those of stacking that are not among them. */
    public static List<RecordComponent> of(ProgrammeKind kind) {
        List<RecordComponent> fields = new ArrayList<>(components(kind.form()));
        if (kind.lowersPrices()) {
            Set<String> own = fields.stream().map(RecordComponent::getName).collect(Collectors.toSet());
            components(Stacking.class).stream()
                    .filter(field -> !own.contains(field.getName()))
                    .forEach(fields::add);
        }
        return List.copyOf(fields);
    }

    private static List<RecordComponent> components(Class<? extends Record> form) {
        return List.of(form.getRecordComponents());
    }

    /** The record that a component is, or is a list of; empty for a plain value. */
    public static Optional<Class<? extends Record>> nested(RecordComponent component) {
        Type type = component.getGenericType();
        Type value = type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1
                ? list.getActualTypeArguments()[0]
                : type;
        return value instanceof Class<?> form && form.isRecord()
                ? Optional.of(form.asSubclass(Record.class))
                : Optional.empty();
    }

    /**
     * A field that is not known.
     *
     * @param path with where it stands: {@code tiers[1].valeu}
     * @param known the fields that could be meant there
     */
    private record Strange(String path, String known) {

        Strange below(String where) {
            return new Strange(where + (path.startsWith("[") ? "" : ".") + path, known);
        }
    }

    private static Optional<JsonValue> document(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return Optional.of(reader.readValue());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Strange> strange(JsonValue value, List<RecordComponent> form) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, RecordComponent> known =
                        form.stream().collect(Collectors.toMap(RecordComponent::getName, component -> component));
                yield value.asJsonObject().entrySet().stream()
                        .flatMap(field -> strange(field, known.get(field.getKey()), form).stream())
                        .findFirst();
            }
            case ARRAY ->
                IntStream.range(0, value.asJsonArray().size())
                        .boxed()
                        .flatMap(i ->
                                strange(value.asJsonArray().get(i), form)
                                        .map(field -> field.below("[" + i + "]"))
                                        .stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Strange> strange(
            Map.Entry<String, JsonValue> field, RecordComponent component, List<RecordComponent> form) {
        if (component == null) {
            String known = form.stream().map(RecordComponent::getName).collect(Collectors.joining(", "));
            return Optional.of(new Strange(field.getKey(), known));
        }
        return nested(component)
                .flatMap(record -> strange(field.getValue(), components(record)))
                .map(inner -> inner.below(field.getKey()));
    }
}
