package org.comptoir.harness;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.Arrays;
import java.util.List;
import org.comptoir.shared.infrastructure.ServerResources;

/** Session beans become application-scoped beans with the transactions of the server; its resources are left out. */
public class EjbExtension implements Extension {

    /** Packages to leave out, separated by commas: for features whose other half is not there yet. */
    private static final List<String> WITHOUT = Arrays.stream(
                    System.getProperty("harness.without", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();

    void leaveOut(@Observes ProcessAnnotatedType<ServerResources> type) {
        type.veto();
    }

    <T> void leaveOutUnfinished(@Observes ProcessAnnotatedType<T> type) {
        String name = type.getAnnotatedType().getJavaClass().getName();
        if (WITHOUT.stream().anyMatch(name::startsWith)) {
            type.veto();
        }
    }

    <T> void sessionBean(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<T> type) {
        AnnotatedType<T> annotated = type.getAnnotatedType();
        if (!annotated.isAnnotationPresent(Stateless.class) && !annotated.isAnnotationPresent(Singleton.class)) {
            return;
        }
        boolean constructible = Arrays.stream(annotated.getJavaClass().getDeclaredConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
        if (!constructible) {
            throw new DefinitionException(
                    annotated.getJavaClass() + ": WildFly refuses a session bean without a no-argument constructor");
        }
        type.configureAnnotatedType().add(ApplicationScoped.Literal.INSTANCE).add(EjbTransaction.Literal.INSTANCE);
    }
}
