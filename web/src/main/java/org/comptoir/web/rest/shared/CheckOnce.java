package org.comptoir.web.rest.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.annotation.ElementType;
import java.util.Set;

/**
 * Checks the parameters of a {@link CheckedOnce} method with what stands there as constraints, one time; throws
 * {@code ConstraintViolationException} as the container would.
 */
@CheckedOnce
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class CheckOnce {

    private static final ExecutableValidator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .traversableResolver(new WholeBodies())
            .buildValidatorFactory()
            .getValidator()
            .forExecutables();

    /** The answer of the method, called only with parameters that keep their constraints. */
    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Set<ConstraintViolation<Object>> violations =
                VALIDATOR.validateParameters(call.getTarget(), call.getMethod(), call.getParameters());
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return call.proceed();
    }

    /** Bodies of requests are no entities: all of them is there. */
    private static final class WholeBodies implements TraversableResolver {

        @Override
        public boolean isReachable(
                Object bean, Path.Node property, Class<?> root, Path pathToBean, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object bean, Path.Node property, Class<?> root, Path pathToBean, ElementType elementType) {
            return true;
        }
    }
}
