package org.comptoir.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A permission on the method or its class with the caller in front, or the reason why none is asked. */
final class AskPermission extends ArchCondition<JavaMethod> {

    private final String requires;
    private final String unrestricted;
    private final String caller;

    AskPermission(String requires, String unrestricted, String caller) {
        super("carry @Requires and take the Caller first, or say @Unrestricted and why");
        this.requires = requires;
        this.unrestricted = unrestricted;
        this.caller = caller;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (carries(method, unrestricted) || (carries(method, requires) && callerComesFirst(method))) {
            return;
        }
        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks no permission of a caller"));
    }

    private static boolean carries(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private boolean callerComesFirst(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().get(0).getName().equals(caller);
    }
}
