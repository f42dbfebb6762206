package org.comptoir.pricing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.application.ParamFields;
import org.comptoir.pricing.application.ProgrammeKind;

/** The kinds of programmes that are installed, with the parameters that each is read into. */
@ApplicationScoped
public class ProgrammeKinds {

    private List<ProgrammeKind> kinds;

    protected ProgrammeKinds() {}

    @Inject
    public ProgrammeKinds(@Any Instance<ProgrammeKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ProgrammeKind::kind)).toList();
    }

    /** What a parameter is in JSON. */
    public enum Type {
        INTEGER,
        BOOLEAN,
        TEXT,
        /** One of its choices. */
        CHOICE,
        LIST,
        OBJECT
    }

    /** A kind with its parameters. */
    public record Kind(String kind, List<Param> params) {}

    /**
     * A parameter.
     *
     * @param choices what may be written, for a choice
     * @param fields of an object, or of each element of a list of objects
     */
    public record Param(String name, Type type, List<String> choices, List<Param> fields) {}

    /** All kinds, by name. */
    @Requires(value = Permission.VIEW_CATALOG, audited = false)
    public List<Kind> all(Caller caller) {
        return kinds.stream()
                .map(kind -> new Kind(
                        kind.kind(),
                        ParamFields.of(kind).stream().map(ProgrammeKinds::param).toList()))
                .toList();
    }

    private static List<Param> params(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(ProgrammeKinds::param)
                .toList();
    }

    private static Param param(RecordComponent component) {
        Class<?> type = component.getType();
        List<String> choices = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
        List<Param> fields =
                ParamFields.nested(component).map(ProgrammeKinds::params).orElse(List.of());
        return new Param(component.getName(), type(type), choices, fields);
    }

    private static Type type(Class<?> type) {
        if (type.isEnum()) {
            return Type.CHOICE;
        } else if (type == boolean.class || type == Boolean.class) {
            return Type.BOOLEAN;
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Type.INTEGER;
        } else if (Collection.class.isAssignableFrom(type)) {
            return Type.LIST;
        }
        return type.isRecord() ? Type.OBJECT : Type.TEXT;
    }
}
