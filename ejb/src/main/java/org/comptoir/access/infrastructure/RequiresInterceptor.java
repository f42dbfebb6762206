package org.comptoir.access.infrastructure;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;

/** Checks {@link Requires} before the use case runs, inside its transaction. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RequiresInterceptor {

    @Inject
    private Permissions permissions;

    @Inject
    private Audit audit;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Requires requires = requirement(call);
        if (call.getParameters().length == 0 || !(call.getParameters()[0] instanceof Caller caller)) {
            throw new IllegalStateException(call.getMethod() + " has no Caller as its first parameter");
        }
        permissions.check(caller, requires.value());
        Object result = call.proceed();
        if (requires.audited()) {
            audit.allowed(
                    caller,
                    requires.value(),
                    call.getMethod().getDeclaringClass().getSimpleName(),
                    null);
        }
        return result;
    }

    private static Requires requirement(InvocationContext call) {
        Requires onMethod = call.getMethod().getAnnotation(Requires.class);
        return onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
    }
}
