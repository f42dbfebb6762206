package org.comptoir.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;

/**
 * Business time comes from the injected {@code Clock}. {@code System.nanoTime} measures durations and is free; the
 * clock itself is made in {@code shared.infrastructure}, and devices, which know no shop, keep their own deadlines.
 */
final class TimeRule extends ArchCondition<JavaClass> {

    private static final Set<String> OLD = Set.of(Date.class.getName(), Calendar.class.getName());

    private static final String BASE = Rules.BASE;

    TimeRule() {
        super("take the time from the injected Clock");
    }

    ArchRule rule() {
        return ArchRuleDefinition.classes()
                .that()
                .resideOutsideOfPackages(BASE + ".shared.infrastructure..", BASE + ".device..")
                .should(this)
                .allowEmptyShould(true);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
            if (readsTheMachinesClock(call)) {
                events.add(SimpleConditionEvent.violated(type, call.getDescription()));
            }
        }
        type.getConstructorCallsFromSelf().stream()
                .filter(call -> OLD.contains(call.getTargetOwner().getName()))
                .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
    }

    private static boolean readsTheMachinesClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        if (owner.equals(System.class.getName())) {
            return "currentTimeMillis".equals(name);
        }
        if (owner.equals(Clock.class.getName())) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        return owner.startsWith("java.time.")
                && "now".equals(name)
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }
}
