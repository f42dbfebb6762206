package org.comptoir.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read the components of records by name, {@code #{line.description}}, as EL itself does from EE 11 on. */
public class RecordResolver extends ELResolver {

    private final Map<Class<?>, RecordComponent[]> known = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return component(base, property)
                .map(found -> {
                    context.setPropertyResolved(base, property);
                    return read(found, base);
                })
                .orElse(null);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return component(base, property)
                .map(found -> {
                    context.setPropertyResolved(base, property);
                    return found.getType();
                })
                .orElse(null);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (component(base, property).isPresent()) {
            throw new PropertyNotWritableException(base.getClass() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean here = component(base, property).isPresent();
        if (here) {
            context.setPropertyResolved(base, property);
        }
        return here;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Optional<RecordComponent> component(Object base, Object property) {
        if (!(base instanceof Record)) {
            return Optional.empty();
        }
        return Arrays.stream(known.computeIfAbsent(base.getClass(), Class::getRecordComponents))
                .filter(component -> component.getName().equals(property))
                .findFirst();
    }

    private static Object read(RecordComponent component, Object base) {
        try {
            return component.getAccessor().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(e);
        }
    }
}
