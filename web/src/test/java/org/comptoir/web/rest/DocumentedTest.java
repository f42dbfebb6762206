package org.comptoir.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the API says in its document what it does. */
class DocumentedTest {

    @ParameterizedTest
    @MethodSource("calls")
    void aCallHasASummaryAnAnswerAndATag(Method call) {
        Operation operation = call.getAnnotation(Operation.class);

        assertThat(operation).as("@Operation").isNotNull();
        assertThat(operation.operationId()).isNotBlank();
        assertThat(operation.summary()).isNotBlank();
        assertThat(call.isAnnotationPresent(APIResponse.class)
                        || call.isAnnotationPresent(APIResponses.class)
                        || call.isAnnotationPresent(APIResponseSchema.class))
                .as("an answer")
                .isTrue();
        assertThat(call.getDeclaringClass().getAnnotation(Tag.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aParameterOfThePathOrTheQueryIsDescribed(Method call) {
        for (Parameter parameter : call.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class) || parameter.isAnnotationPresent(QueryParam.class)) {
                assertThat(parameter.getAnnotation(
                                org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class))
                        .as(parameter + " of " + call)
                        .isNotNull()
                        .satisfies(
                                described -> assertThat(described.description()).isNotBlank());
            }
        }
    }

    @Test
    void noTwoCallsShareAnId() throws Exception {
        Set<String> ids = new HashSet<>();

        assertThat(calls())
                .allSatisfy(call -> assertThat(
                                ids.add(call.getAnnotation(Operation.class).operationId()))
                        .as(call.toString())
                        .isTrue());
    }

    static List<Method> calls() throws IOException {
        List<Method> calls = resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(DocumentedTest::isCall)
                .toList();
        assertThat(calls).hasSizeGreaterThan(25);
        return calls;
    }

    private static boolean isCall(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(HttpMethod.class)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Class<?>> resources() throws IOException {
        java.nio.file.Path root = java.nio.file.Path.of("target", "classes");
        try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("org/comptoir/web/rest"))) {
            List<Class<?>> types = files.map(root::relativize)
                    .map(java.nio.file.Path::toString)
                    .filter(name -> name.endsWith("Resource.class"))
                    .<Class<?>>map(DocumentedTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
            return types.stream();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace(java.io.File.separatorChar, '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
