package org.comptoir.pricing.application;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.pricing.domain.Limit;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The fields of a programme's parameters. Reading passes over a field that the record does not have, and makes something
 * of what is no value of a field: a condition that was mistyped would not hold, and money would be given away.
 */
public final class ParamFields {

    private ParamFields() {}

    /**
     * Refuses {@code programme.no-such-param} for a field that the kind, or a record in it, does not have, and
     * {@code programme.param-type} for a value that is none of its field. What is no object at all is left to the kind.
     */
    static void check(ProgrammeKind kind, String paramsJson) {
        document(paramsJson)
                .flatMap(document -> ParamFault.in(document, of(kind)))
                .ifPresent(fault -> {
                    throw new Refused(Reason.of(fault.code(), kind.kind(), fault.path(), fault.expected()));
                });
    }

    /** The fields of a kind: those of its record, and those of stacking and limits that are not among them. */
    public static List<RecordComponent> of(ProgrammeKind kind) {
        List<RecordComponent> fields = new ArrayList<>(components(kind.form()));
        if (kind.lowersPrices()) {
            addShared(fields, Stacking.class);
        }
        if (kind.takesLimit()) {
            addShared(fields, Limit.class);
        }
        return List.copyOf(fields);
    }

    private static void addShared(List<RecordComponent> fields, Class<? extends Record> shared) {
        Set<String> own = fields.stream().map(RecordComponent::getName).collect(Collectors.toSet());
        components(shared).stream()
                .filter(field -> !own.contains(field.getName()))
                .forEach(fields::add);
    }

    static List<RecordComponent> components(Class<? extends Record> form) {
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

    private static Optional<JsonObject> document(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue() instanceof JsonObject document ? Optional.of(document) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
