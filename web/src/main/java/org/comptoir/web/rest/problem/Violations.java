package org.comptoir.web.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comptoir.shared.domain.Reason;

/** Broken constraints of a request as problems of its fields. */
final class Violations {

    private Violations() {}

    static List<Problem.FieldProblem> of(ConstraintViolationException failure, Problems problems) {
        return failure.getConstraintViolations().stream()
                .map(violation -> problem(violation, problems))
                .sorted(Comparator.comparing(Problem.FieldProblem::field).thenComparing(Problem.FieldProblem::code))
                .toList();
    }

    private static Problem.FieldProblem problem(ConstraintViolation<?> violation, Problems problems) {
        String field = field(violation.getPropertyPath());
        Reason reason = reason(violation, field);
        return new Problem.FieldProblem(field, reason.code(), reason.args(), problems.text(reason));
    }

    private static Reason reason(ConstraintViolation<?> violation, String field) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> values = violation.getConstraintDescriptor().getAttributes();
        return switch (constraint.annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> Reason.of("field.missing", field);
            case "Size" -> Reason.of("field.size", field, values.get("min"), values.get("max"));
            case "Min", "Max" -> Reason.of("field.range", field, values.get("value"));
            default -> Reason.of("field.invalid", field);
        };
    }

    /** The path below the body; that of a parameter is its own name. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            boolean outer = node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER;
            if (!outer && node.getName() != null && !node.getName().startsWith("<")) {
                if (node.isInIterable() && node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? last(path) : field.toString();
    }

    private static String last(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name;
    }
}
